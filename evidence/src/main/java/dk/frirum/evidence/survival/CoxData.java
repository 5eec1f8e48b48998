package dk.frirum.evidence.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What proportional hazards are fitted to: one row a person, or several for a person whose columns
 * change, each from its entry to its time.
 *
 * @param entry at risk after it, minus infinity from the start
 * @param time at risk up to and with it
 * @param event whether it happened then
 * @param weight how much the row counts
 * @param stratum a number for those who share a baseline
 * @param columns one array a column, one value a row
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record CoxData(
    double[] entry,
    double[] time,
    boolean[] event,
    double[] weight,
    int[] stratum,
    double[][] columns) {

  public int rows() {
    return time.length;
  }

  /** Rows by stratum, within it from the last time to the first. */
  int[] byTime() {
    return IntStream.range(0, rows())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(each -> stratum[each])
                .thenComparing(Comparator.<Integer>comparingDouble(each -> time[each]).reversed()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Rows by stratum, within it from the last entry to the first. */
  int[] byEntry() {
    return IntStream.range(0, rows())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(each -> stratum[each])
                .thenComparing(Comparator.<Integer>comparingDouble(each -> entry[each]).reversed()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  boolean entersLate() {
    return Arrays.stream(entry).anyMatch(each -> each != Double.NEGATIVE_INFINITY);
  }

  /**
   * The same with every column's weighted mean taken off, which changes nothing but the rounding.
   */
  CoxData centred() {
    double total = Arrays.stream(weight).sum();
    double[][] centred = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      double sum = 0;
      for (int row = 0; row < rows(); row++) {
        sum += weight[row] * columns[column][row];
      }
      double mean = sum / total;
      centred[column] = Arrays.stream(columns[column]).map(each -> each - mean).toArray();
    }
    return new CoxData(entry, time, event, weight, stratum, centred);
  }
}
