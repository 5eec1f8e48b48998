package dk.frirum.evidence.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a curve is made of: at each time somebody left, how many were at risk just before, and how
 * many left how. Sums of persons, so tables of two groups of persons can be added; and of these
 * cells a curve comes the same as from the persons.
 *
 * @param times distinct, ascending; every time somebody left or was censored
 * @param atRisk just before each time, by weight
 * @param exits how many left at each time: one row per cause
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copied where it is handed out.
public record RiskTable(double[] times, double[] atRisk, double[][] exits) {

  /**
   * Counts persons.
   *
   * @param time when each left
   * @param cause how: 0 censored, otherwise 1 to {@code causes}
   * @param weight how much each counts, such as 1
   * @param entry from when each is seen, minus infinity from the start
   */
  public static RiskTable of(
      double[] time, int[] cause, double[] weight, double[] entry, int causes) {
    int[] order = sorted(time);
    double[] times = Arrays.stream(time).sorted().distinct().toArray();
    double[] atRisk = new double[times.length];
    double[][] exits = new double[causes][times.length];
    double running = 0;
    int at = order.length - 1;
    int[] byEntry = sorted(entry);
    int late = byEntry.length - 1;
    for (int each = times.length - 1; each >= 0; each--) {
      for (; at >= 0 && time[order[at]] == times[each]; at--) {
        int person = order[at];
        running += weight[person];
        if (cause[person] > 0) {
          exits[cause[person] - 1][each] += weight[person];
        }
      }
      // At risk at t is who came before t: entry is open, exit closed.
      for (; late >= 0 && entry[byEntry[late]] >= times[each]; late--) {
        running -= weight[byEntry[late]];
      }
      atRisk[each] = running;
    }
    return new RiskTable(times, atRisk, exits);
  }

  /** The same where everybody is seen from the start and counts as one. */
  public static RiskTable of(double[] time, int[] cause, int causes) {
    double[] weight = new double[time.length];
    Arrays.fill(weight, 1);
    double[] entry = new double[time.length];
    Arrays.fill(entry, Double.NEGATIVE_INFINITY);
    return of(time, cause, weight, entry, causes);
  }

  /** Exits of every cause at a time. */
  double all(int at) {
    double sum = 0;
    for (double[] cause : exits) {
      sum += cause[at];
    }
    return sum;
  }

  static int[] sorted(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(each -> values[each]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
