package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of units and times, with the time at which treatment began: unit, time, y and
 * {@code start}; {@code never} lists values of start that mean never beside 0, less,
 * missing and later than the data; {@code weights}, cluster and {@code terms} may be said.
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

  static PanelRows of(Options options, Table data) {
    Table table = options.complete(data, "unit", "time", "y", "weights", "cluster");
    table = Terms.complete(options, table);
    double[] time = options.column("time", table);
    double[] start = options.column("start", table);
    double[] never = options.numbers("never");
    double last = Arrays.stream(time).max().orElse(0);
    for (int row = 0; row < start.length; row++) {
      double each = start[row];
      boolean none = Double.isNaN(each) || each <= 0 || each > last;
      if (none || Arrays.stream(never).anyMatch(value -> value == each)) {
        start[row] = Panel.NEVER;
      }
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

  /** Complete units only. */
  Panel panel() {
    return Panel.ofRows(units, time, outcome, start, covariates, weights, clusters);
  }
}
