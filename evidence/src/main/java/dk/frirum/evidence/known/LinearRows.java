package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What models of rows read: groups, weights, and columns that are to stand below each other. */
final class LinearRows {
  private LinearRows() {}

  /**
   * {@code stack: {columns: [before, after], value: y, index: post}} puts columns below each other,
   * the index 0, 1, … telling which.
   */
  static Table stacked(Options options, Table table) {
    if (!options.has("stack")) {
      return table;
    }
    Options stack = options.items("stack").getFirst();
    List<String> columns = stack.texts("columns");
    String value = stack.text("value");
    String index = stack.text("index");
    int n = table.rows();
    int[] rows = new int[n * columns.size()];
    double[] values = new double[rows.length];
    double[] which = new double[rows.length];
    for (int k = 0; k < columns.size(); k++) {
      String name = columns.get(k);
      double[] column = stack.at("columns", () -> table.numbers(name));
      for (int row = 0; row < n; row++) {
        rows[k * n + row] = row;
        values[k * n + row] = column[row];
        which[k * n + row] = k;
      }
    }
    stack.checkAllAsked();
    return table
        .rows(rows)
        .with(value, new Column.Numbers(values))
        .with(index, new Column.Numbers(which));
  }

  /** Groups by what stands under a key. */
  static Codes codes(Options options, String key, Table table) {
    return Codes.of(options.labels(key, table));
  }

  /** Groups by each of the expressions under a key, by expression. */
  static SequencedMap<String, Codes> groupings(Options options, String key, Table table) {
    SequencedMap<String, Codes> groupings = new LinkedHashMap<>();
    for (String each : options.texts(key)) {
      @Nullable String[] labels = options.at(key, () -> table.labels(each));
      groupings.put(each, Codes.of(labels));
    }
    return groupings;
  }

  static double @Nullable [] weights(Options options, Table table) {
    return options.has("weights") ? options.column("weights", table) : null;
  }

  static double[] weightsOrOnes(Options options, Table table) {
    double[] weights = weights(options, table);
    if (weights != null) {
      return weights;
    }
    double[] ones = new double[table.rows()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Where a column of a model is. */
  static int position(Options options, String key, List<String> names) {
    int at = names.indexOf(options.text(key));
    if (at < 0) {
      throw options.wrong(
          key,
          "The model has no column '" + options.text(key) + "'",
          "It has " + String.join(", ", names) + ".");
    }
    return at;
  }

  /** Columns of a list. */
  static double[][] columns(List<double[]> columns) {
    return new ArrayList<>(columns).toArray(double[][]::new);
  }
}
