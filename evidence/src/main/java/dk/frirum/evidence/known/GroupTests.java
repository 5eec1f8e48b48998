package dk.frirum.evidence.known;

import dk.frirum.evidence.survival.GrayTest;
import dk.frirum.evidence.survival.LogRank;
import dk.frirum.evidence.survival.RiskTable;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tests whether groups leave alike. */
final class GroupTests {
  private GroupTests() {}

  /** In each stratum a table for each group. */
  private static List<List<RiskTable>> tables(
      Persons persons, Groups groups, Groups strata, int causes) {
    List<List<RiskTable>> tables = new ArrayList<>();
    for (int stratum = 0; stratum < strata.count(); stratum++) {
      boolean[] inStratum = strata.in(stratum);
      List<RiskTable> mine = new ArrayList<>();
      for (int group = 0; group < groups.count(); group++) {
        boolean[] in = groups.in(group);
        for (int row = 0; row < in.length; row++) {
          in[row] &= inStratum[row];
        }
        mine.add(persons.where(in).riskTable(causes));
      }
      tables.add(mine);
    }
    return tables;
  }

  /** Mantel's and Peto's. */
  record LogRankMethod() implements Method {
    @Override
    public String name() {
      return "log-rank";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Persons persons = Persons.of(options, data, "by", "strata");
      Groups groups = Groups.of(options, "by", persons.table());
      Groups strata = Groups.of(options, "strata", persons.table());
      int causes = Math.max(1, Arrays.stream(persons.cause()).max().orElse(1));
      LogRank.Result result =
          LogRank.test(tables(persons, groups, strata, causes), options.number("rho", 0));
      for (int group = 0; group < groups.count(); group++) {
        String key =
            KeyPattern.of(options, "key", "{group}").with("group", groups.names().get(group)).key();
        answers.put("n", key, persons.where(groups.in(group)).time().length);
        answers.put("observed", key, result.observed()[group]);
        answers.put("expected", key, result.expected()[group]);
      }
      answers.put("chisq", "", result.chiSquared());
      answers.put("df", "", result.freedom());
      answers.put("p", "", result.p());
    }
  }

  /** Gray's, for each way out. */
  record GrayMethod() implements Method {
    @Override
    public String name() {
      return "gray";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Persons persons = Persons.of(options, data, "by", "strata");
      Groups groups = Groups.of(options, "by", persons.table());
      Groups strata = Groups.of(options, "strata", persons.table());
      int causes = Arrays.stream(persons.cause()).max().orElse(0);
      List<List<RiskTable>> tables = tables(persons, groups, strata, causes);
      for (int cause = 0; cause < causes; cause++) {
        GrayTest.Result result = GrayTest.test(tables, cause, options.number("rho", 0));
        String key = String.format(Locale.ROOT, "%d", cause + 1);
        answers.put("gray_stat", key, result.statistic());
        answers.put("gray_df", key, result.freedom());
        answers.put("gray_p", key, result.p());
      }
    }
  }
}
