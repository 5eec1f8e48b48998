package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of units and times, with the time at which treatment began: unit, time, y and {@code start};
 * {@code never} lists values of start that mean never beside 0, less, missing and later than the
 * data; {@code weights}, cluster and {@code terms} may be said.
 *
 * @param start by row, {@link Panel#NEVER} for never
 */
@SuppressWarnings("ArrayRecordComponent")
record PanelRows(
    Table table,
    Codes units,
    double[] time,
    double[] outcome,
    double[] start,
    double[][] covariates,
    double[] weights,
    Codes clusters) {

  /** Refuses what a method would not heed. */
  static PanelRows of(Options options, Table data, String method, String... unheeded) {
    for (String key : unheeded) {
      if (options.has(key)) {
        throw options.wrong(key, "'" + method + "' does not heed " + key, "Leave it out.");
      }
    }
    return of(options, data);
  }

  static PanelRows of(Options options, Table data) {
    Table table = options.complete(data, "unit", "time", "y", "weights", "cluster");
    table = Terms.complete(options, table);
    double[] time = options.column("time", table);
    double[] start = options.column("start", table);
    double[] never = options.numbers("never");
    double[] times = Arrays.stream(time).distinct().sorted().toArray();
    for (int row = 0; row < start.length; row++) {
      double each = start[row];
      boolean none = Arrays.stream(never).anyMatch(value -> value == each);
      start[row] = none ? Panel.NEVER : Panel.began(each, times);
    }
    List<double[]> covariates = new ArrayList<>();
    Design design = Terms.design(options, table, true);
    for (int j = 1; j < design.columns().length; j++) {
      covariates.add(design.columns()[j]);
    }
    Codes units = LinearRows.codes(options, "unit", table);
    return new PanelRows(
        table,
        units,
        time,
        options.column("y", table),
        start,
        LinearRows.columns(covariates),
        LinearRows.weightsOrOnes(options, table),
        options.has("cluster") ? LinearRows.codes(options, "cluster", table) : units);
  }

  /**
   * Without rows that have no comparison: those of units treated from the first time on, and, where
   * nobody is never treated, all from when the last cohort starts, which then is the comparison.
   */
  PanelRows comparable() {
    double first = Arrays.stream(time).min().orElse(0);
    double last = Arrays.stream(start).max().orElse(0);
    boolean nobody = last != Panel.NEVER;
    int[] rows =
        IntStream.range(0, time.length)
            .filter(row -> start[row] > first && (!nobody || time[row] < last))
            .toArray();
    double[] starts = picked(start, rows);
    for (int row = 0; row < rows.length; row++) {
      starts[row] = nobody && starts[row] == last ? Panel.NEVER : starts[row];
    }
    return new PanelRows(
        table.rows(rows),
        picked(units, rows),
        picked(time, rows),
        picked(outcome, rows),
        starts,
        Arrays.stream(covariates).map(each -> picked(each, rows)).toArray(double[][]::new),
        picked(weights, rows),
        picked(clusters, rows));
  }

  private static double[] picked(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private static Codes picked(Codes codes, int[] rows) {
    return Codes.of(Arrays.stream(rows).mapToDouble(row -> codes.of()[row]).toArray());
  }

  /** Complete units only. */
  Panel panel() {
    return Panel.ofRows(units, time, outcome, start, covariates, weights, clusters);
  }
}
