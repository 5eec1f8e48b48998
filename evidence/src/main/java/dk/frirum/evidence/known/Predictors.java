package dk.frirum.evidence.known;

import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Predictors as a case says them: a list of {@code {column, from, to, step}} or {@code {column, at:
 * [times]}}, each the mean over those times of what is there; "name" if it is to be called
 * otherwise.
 *
 * @param names of the predictors
 * @param values by unit and predictor
 */
@SuppressWarnings("ArrayRecordComponent")
record Predictors(List<String> names, double[][] values) {

  static Predictors of(Options options, String key, Table table, WideUnits units) {
    @Nullable String[] labels = options.labels("unit", table);
    double[] time = options.column("time", table);
    List<Options> items = options.items(key);
    double[][] values = new double[units.names().size()][items.size()];
    List<String> names = new ArrayList<>();
    for (int k = 0; k < items.size(); k++) {
      Options item = items.get(k);
      double[] column = item.column("column", table);
      double[] times = times(item);
      names.add(item.text("name", item.text("column")));
      item.checkAllAsked();
      double[] sum = new double[values.length];
      int[] count = new int[values.length];
      for (int row = 0; row < column.length; row++) {
        int unit = units.names().indexOf(labels[row]);
        double when = time[row];
        if (unit >= 0
            && !Double.isNaN(column[row])
            && Arrays.stream(times).anyMatch(t -> t == when)) {
          sum[unit] += column[row];
          count[unit]++;
        }
      }
      for (int unit = 0; unit < values.length; unit++) {
        if (count[unit] == 0) {
          throw item.wrong(
              "column",
              "'" + units.names().get(unit) + "' has no " + names.get(k) + " at these times",
              null);
        }
        values[unit][k] = sum[unit] / count[unit];
      }
    }
    return new Predictors(names, values);
  }

  private static double[] times(Options item) {
    if (item.has("at")) {
      return item.numbers("at");
    }
    double from = item.number("from");
    double to = item.number("to", from);
    double step = item.number("step", 1);
    if (!(step > 0) || to < from) {
      throw item.wrong("to", "From " + Column.label(from) + " there is no way to this", null);
    }
    int count = (int) Math.floor((to - from) / step + 1e-9) + 1;
    double[] times = new double[count];
    Arrays.setAll(times, i -> from + i * step);
    return times;
  }
}
