package dk.frirum.evidence.known;

import dk.frirum.evidence.disclosure.CrossTable;
import dk.frirum.evidence.disclosure.Suppression;
import dk.frirum.evidence.table.Table;
import java.util.List;

/**
 * Primary and secondary suppression with its audit; every column of the data set is one of the
 * table's.
 */
record SuppressionMethod() implements Method {
  static final List<Method> ALL = List.of(new SuppressionMethod());

  @Override
  public String name() {
    return "suppression";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    List<String> columns =
        options.has("columns") ? options.texts("columns") : List.copyOf(data.columns().keySet());
    long[][] counts = new long[data.rows()][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      double[] values =
          options.at(options.has("columns") ? "columns" : "case", () -> data.numbers(name));
      for (int row = 0; row < values.length; row++) {
        if (values[row] != Math.rint(values[row])) {
          throw options.wrong(
              "case", "Row %d of column '%s' is no count".formatted(row + 1, name), null);
        }
        counts[row][column] = (long) values[row];
      }
    }
    CrossTable table = new CrossTable(counts);
    Suppression.Plan plan =
        Suppression.plan(table, options.whole("threshold", 5), options.yes("zeros", true));
    answers.put("min_secondary_cells", "", plan.secondaryCells());
    answers.put("min_secondary_sum_given_min_cells", "", plan.secondarySum());
    for (Suppression.Audited each : Suppression.audit(table, plan.hidden())) {
      String key = "r%dc%d".formatted(each.row() + 1, each.column() + 1);
      answers.put("audit_min", key, each.range().least());
      answers.put("audit_max", key, each.range().most());
    }
  }
}
