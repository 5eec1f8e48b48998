package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units seen in every period, each with the period in which its treatment began for good.
 *
 * @param outcome by unit and period
 * @param times of the periods, rising
 * @param start by unit: when treatment began, {@link #NEVER} when it did not within the data
 * @param covariates by covariate, unit and period; none when empty
 * @param weights by unit
 * @param clusters by unit, for standard errors
 * @param dropped how many units were left out because a period or a value is missing
 */
@SuppressWarnings("ArrayRecordComponent")
public record Panel(
    double[][] outcome,
    double[] times,
    double[] start,
    double[][][] covariates,
    double[] weights,
    Codes clusters,
    int dropped) {

  /** The start of those never treated within the data. */
  public static final double NEVER = Double.POSITIVE_INFINITY;

  /** Units without covariates, each of weight 1 and a cluster of its own. */
  public static Panel of(double[][] outcome, double[] times, double[] start) {
    double[] weights = new double[start.length];
    Arrays.fill(weights, 1);
    return new Panel(
        outcome, times, start, new double[0][][], weights, Codes.each(start.length), 0);
  }

  /**
   * One row a unit and period.
   *
   * @param start by row; NaN, later than the last period, and 0 or less where periods are counted
   *     from above 0 all mean never
   * @param covariates by covariate and row
   * @param weights by row; a unit's is that of its first period
   * @param clusters by row
   * @throws IllegalArgumentException when a unit has two rows for a period or two starts, or no
   *     unit is complete
   */
  public static Panel ofRows(
      Codes units,
      double[] time,
      double[] outcome,
      double[] start,
      double[][] covariates,
      double[] weights,
      Codes clusters) {
    double[] times = Arrays.stream(time).distinct().sorted().toArray();
    int[][] rows = units.rows();
    List<int[]> complete = new ArrayList<>();
    for (int[] of : rows) {
      int[] byPeriod = new int[times.length];
      Arrays.fill(byPeriod, -1);
      boolean whole = true;
      for (int row : of) {
        int period = Arrays.binarySearch(times, time[row]);
        if (byPeriod[period] >= 0) {
          throw new IllegalArgumentException(
              "rows "
                  + (byPeriod[period] + 1)
                  + " and "
                  + (row + 1)
                  + " are the same unit and time");
        }
        byPeriod[period] = row;
        whole &= !Double.isNaN(outcome[row]) && !Double.isNaN(weights[row]);
        for (double[] covariate : covariates) {
          whole &= !Double.isNaN(covariate[row]);
        }
        if (began(start[row], times) != began(start[of[0]], times)) {
          throw new IllegalArgumentException(
              "rows " + (of[0] + 1) + " and " + (row + 1) + " give one unit two starts");
        }
      }
      if (whole && of.length == times.length) {
        complete.add(byPeriod);
      }
    }
    if (complete.isEmpty()) {
      throw new IllegalArgumentException("no unit has a value in every period");
    }
    int n = complete.size();
    double[][] y = new double[n][];
    double[] starts = new double[n];
    double[] weight = new double[n];
    double[] cluster = new double[n];
    double[][][] x = new double[covariates.length][n][];
    for (int unit = 0; unit < n; unit++) {
      int[] at = complete.get(unit);
      y[unit] = picked(outcome, at);
      starts[unit] = began(start[at[0]], times);
      weight[unit] = weights[at[0]];
      cluster[unit] = clusters.of()[at[0]];
      for (int j = 0; j < covariates.length; j++) {
        x[j][unit] = picked(covariates[j], at);
      }
    }
    return new Panel(y, times, starts, x, weight, Codes.of(cluster), rows.length - n);
  }

  private static double[] picked(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /** When treatment began, by the conventions of {@link #ofRows}. */
  public static double began(double start, double[] times) {
    // 0 stands for never, unless the periods themselves are counted from 0 or below.
    boolean none = Double.isNaN(start) || (start <= 0 && times[0] > 0);
    return none || start > times[times.length - 1] ? NEVER : start;
  }

  public int units() {
    return start.length;
  }

  public int periods() {
    return times.length;
  }

  /** Whether a unit is treated in a period. */
  public boolean isTreated(int unit, int period) {
    return times[period] >= start[unit];
  }

  /** The starts that occur, rising, never left out. */
  public double[] cohorts() {
    return Arrays.stream(start).filter(each -> each != NEVER).distinct().sorted().toArray();
  }

  /** Only these units, in this order. */
  public Panel units(int[] kept) {
    double[][] y = new double[kept.length][];
    double[] starts = new double[kept.length];
    double[] weight = new double[kept.length];
    double[] cluster = new double[kept.length];
    double[][][] x = new double[covariates.length][kept.length][];
    for (int unit = 0; unit < kept.length; unit++) {
      y[unit] = outcome[kept[unit]];
      starts[unit] = start[kept[unit]];
      weight[unit] = weights[kept[unit]];
      cluster[unit] = clusters.of()[kept[unit]];
      for (int j = 0; j < x.length; j++) {
        x[j][unit] = covariates[j][kept[unit]];
      }
    }
    return new Panel(y, times, starts, x, weight, Codes.of(cluster), dropped);
  }
}
