package dk.frirum.evidence.known;

import dk.frirum.evidence.survival.CumulativeIncidence;
import dk.frirum.evidence.survival.Jackknife;
import dk.frirum.evidence.survival.RiskTable;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Cumulative incidence with both standard errors. */
record IncidenceMethod() implements Method {
  @Override
  public String name() {
    return "cumulative-incidence";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Persons persons = Persons.of(options, data, "by", "cluster");
    Groups groups = Groups.of(options, "by", persons.table());
    int[] cluster =
        options.has("cluster") ? Groups.of(options, "cluster", persons.table()).of() : new int[0];
    int causes = Math.max(1, Arrays.stream(persons.cause()).max().orElse(1));
    Map<String, String> names = options.words("causes");
    for (int group = 0; group < groups.count(); group++) {
      boolean[] in = groups.in(group);
      Persons mine = persons.where(in);
      RiskTable table = mine.riskTable(causes);
      CumulativeIncidence curve = CumulativeIncidence.of(table);
      int[] own =
          cluster.length == 0
              ? cluster
              : IntStream.range(0, in.length)
                  .filter(each -> in[each])
                  .map(each -> cluster[each])
                  .toArray();
      Jackknife jackknife =
          new Jackknife(table, mine.time(), mine.cause(), mine.weight(), mine.entry(), own);
      KeyPattern key =
          KeyPattern.of(options, "key", "{group}|{time}").with("group", groups.names().get(group));
      KeyPattern each =
          KeyPattern.of(options, "cause-key", "{value} {cause}|{time}")
              .with("value", groups.values().get(group))
              .with("group", groups.names().get(group));
      double[] times = options.has("at") ? options.numbers("at") : table.times();
      Arrays.sort(times);
      double[][] allErrors = jackknife.errors(times);
      for (int at = 0; at < times.length; at++) {
        double time = times[at];
        double[] errors = allErrors[at];
        String state = key.with("time", time).key();
        answers.put("pstate_(s0)", state, curve.surv(time));
        answers.put("se_IJ_(s0)", state, errors[0]);
        for (int cause = 0; cause < causes; cause++) {
          String number = Column.label(cause + 1);
          String name = names.getOrDefault(number, number);
          answers.put("pstate_" + name, state, curve.incidence(cause, time));
          answers.put("se_IJ_" + name, state, errors[cause + 1]);
          String one = each.with("time", time).with("cause", number).with("name", name).key();
          answers.put("cmprsk_est", one, curve.incidence(cause, time));
          answers.put("cmprsk_var_aalen", one, curve.aalenVariance(cause, time));
        }
      }
    }
  }
}
