package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units by period for synthetic comparisons: {@code unit}, and either "time" and {@code y}, or one
 * column a period, whose names are then numbers. {@code treated} names the treated units, {@code
 * start} is their first treated period, {@code donors} and {@code without} choose the others.
 *
 * @param names of the units, the treated first
 * @param outcome by unit and period, NaN where missing
 * @param before how many periods lie before the start
 */
@SuppressWarnings("ArrayRecordComponent")
record WideUnits(List<String> names, int treated, double[] times, double[][] outcome, int before) {

  static WideUnits of(Options options, Table table) {
    List<String> treated = options.texts("treated");
    List<String> all = new ArrayList<>(treated);
    for (@Nullable String each : options.labels("unit", table)) {
      if (each != null && !all.contains(each)) {
        all.add(each);
      }
    }
    List<String> known = Arrays.asList(options.labels("unit", table));
    for (String key : List.of("treated", "donors", "without")) {
      for (String each : options.texts(key)) {
        if (!known.contains(each)) {
          throw options.wrong(key, "There is no unit '" + each + "'", null);
        }
      }
    }
    if (treated.isEmpty()) {
      throw options.wrong("treated", "Nobody is treated", "Name the treated units.");
    }
    List<String> donors = options.texts("donors");
    List<String> without = options.texts("without");
    List<String> names =
        all.stream()
            .filter(each ->
                treated.contains(each)
                    || ((donors.isEmpty() || donors.contains(each)) && !without.contains(each)))
            .toList();
    double[][] outcome = new double[names.size()][];
    double[] times = options.has("time") ? longTimes(options, table) : wideTimes(table);
    if (options.has("time")) {
      fillLong(options, table, names, times, outcome);
    } else {
      fillWide(options, table, names, times, outcome);
    }
    double start = options.number("start");
    int before = (int) Arrays.stream(times).filter(t -> t < start).count();
    if (before < 1 || before == times.length) {
      throw options.wrong("start", "There must be periods before and after the start", null);
    }
    return new WideUnits(names, treated.size(), times, outcome, before);
  }

  private static double[] longTimes(Options options, Table table) {
    return Arrays.stream(options.column("time", table)).distinct().sorted().toArray();
  }

  private static double[] wideTimes(Table table) {
    return table.columns().keySet().stream()
        .filter(name -> name.matches("-?\\d+(\\.\\d+)?"))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static void fillLong(
      Options options, Table table, List<String> names, double[] times, double[][] outcome) {
    @Nullable String[] units = options.labels("unit", table);
    double[] time = options.column("time", table);
    double[] y = options.column("y", table);
    for (int unit = 0; unit < outcome.length; unit++) {
      outcome[unit] = new double[times.length];
      Arrays.fill(outcome[unit], Double.NaN);
    }
    for (int row = 0; row < y.length; row++) {
      int unit = names.indexOf(units[row]);
      if (unit >= 0) {
        outcome[unit][Arrays.binarySearch(times, time[row])] = y[row];
      }
    }
  }

  private static void fillWide(
      Options options, Table table, List<String> names, double[] times, double[][] outcome) {
    List<String> periods =
        table.columns().keySet().stream().filter(n -> n.matches("-?\\d+(\\.\\d+)?")).toList();
    Codes units = LinearRows.codes(options, "unit", table);
    @Nullable String[] labels = options.labels("unit", table);
    if (units.levels() != labels.length) {
      throw options.wrong("unit", "A unit has two rows", "Say 'time' and 'y'.");
    }
    double[][] columns = new double[times.length][];
    for (int t = 0; t < times.length; t++) {
      columns[t] = table.numbers("`" + periods.get(t) + "`");
    }
    for (int row = 0; row < labels.length; row++) {
      int unit = names.indexOf(labels[row]);
      if (unit >= 0) {
        outcome[unit] = new double[times.length];
        for (int t = 0; t < times.length; t++) {
          outcome[unit][t] = columns[t][row];
        }
      }
    }
  }

  /** The donors' outcomes. */
  double[][] donors() {
    return Arrays.copyOfRange(outcome, treated, outcome.length);
  }

  List<String> donorNames() {
    return names.subList(treated, names.size());
  }

  /** The mean of the treated, by period. */
  double[] target() {
    double[] mean = new double[times.length];
    for (int unit = 0; unit < treated; unit++) {
      for (int t = 0; t < mean.length; t++) {
        mean[t] += outcome[unit][t] / treated;
      }
    }
    return mean;
  }

  /** Refuses gaps: a mix of what is not there cannot be made. */
  WideUnits complete(Options options) {
    for (int unit = 0; unit < outcome.length; unit++) {
      for (int t = 0; t < times.length; t++) {
        if (Double.isNaN(outcome[unit][t])) {
          throw options.wrong(
              "unit",
              "'" + names.get(unit) + "' has no value at " + times[t],
              "Leave it out with 'without'.");
        }
      }
    }
    return this;
  }
}
