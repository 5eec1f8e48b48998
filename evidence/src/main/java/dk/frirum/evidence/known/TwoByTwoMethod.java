package dk.frirum.evidence.known;

import dk.frirum.evidence.did.TwoByTwo;
import dk.frirum.evidence.table.Table;
import java.util.List;

/** Two groups before and after, one row a unit. */
record TwoByTwoMethod() implements Method {
  @Override
  public String name() {
    return "two-by-two";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Table table = options.complete(data, "group");
    Groups groups = Groups.of(options, "group", table);
    String treated = options.text("treated");
    int which = groups.values().indexOf(treated);
    if (groups.count() != 2 || which < 0) {
      throw options.wrong(
          "treated",
          "There must be two groups, and '" + treated + "' one of them",
          "There are " + String.join(", ", groups.values()) + ".");
    }
    double[] before = options.column("before", table);
    double[] after = options.column("after", table);
    TwoByTwo.Cell[][] cells = new TwoByTwo.Cell[2][2];
    for (int group = 0; group < 2; group++) {
      boolean[] in = groups.in(group);
      int side = group == which ? 1 : 0;
      cells[side][0] =
          cell(answers, groups.values().get(group), options.text("before"), before, in);
      cells[side][1] = cell(answers, groups.values().get(group), options.text("after"), after, in);
    }
    String key = treated + "-" + groups.values().get(1 - which);
    answers.put("did", key, TwoByTwo.effect(cells[1][0], cells[1][1], cells[0][0], cells[0][1]));
    double variance = 0;
    for (TwoByTwo.Cell cell : List.of(cells[0][0], cells[0][1], cells[1][0], cells[1][1])) {
      variance += cell.error() * cell.error();
    }
    answers.put("did_se", key, Math.sqrt(variance));
    TwoByTwo.Change change = TwoByTwo.change(before, after, groups.in(which));
    answers.put("balanced_did", key, change.effect());
    answers.put("balanced_n", "", change.count());
    answers.put("balanced_se_welch", "", change.welch());
    answers.put("balanced_se_ols", "", change.pooled());
  }

  private static TwoByTwo.Cell cell(
      Answers answers, String group, String when, double[] values, boolean[] in) {
    double[] own = new double[values.length];
    for (int row = 0; row < own.length; row++) {
      own[row] = in[row] ? values[row] : Double.NaN;
    }
    TwoByTwo.Cell cell = TwoByTwo.cell(own);
    String key = group + " " + when;
    answers.put("mean", key, cell.mean());
    answers.put("se", key, cell.error());
    answers.put("n", key, cell.count());
    return cell;
  }
}
