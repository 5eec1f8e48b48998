package dk.frirum.evidence.permutation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Several tests at once, without more false alarms than one is allowed. */
public final class Stepdown {
  private Stepdown() {}

  /** Holm's adjusted p (1979), in the order given; holds however the tests go together. */
  public static double[] holm(double[] p) {
    int[] order = order(p);
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }

  /**
   * Romano and Wolf's adjusted p (2005), which uses how the tests go together.
   *
   * @param statistics larger is more extreme, on one scale
   * @param drawn by draw and test, the same statistics by chance, the actual data among them
   */
  public static double[] romanoWolf(double[] statistics, double[][] drawn) {
    double[] negative = Arrays.stream(statistics).map(each -> -each).toArray();
    int[] order = order(negative);
    double[] adjusted = new double[statistics.length];
    double[] largest = new double[drawn.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    // From the least extreme up, so that each step adds one test to the largest of those left.
    for (int rank = statistics.length - 1; rank >= 0; rank--) {
      int test = order[rank];
      int beyond = 0;
      for (int draw = 0; draw < drawn.length; draw++) {
        largest[draw] = Math.max(largest[draw], drawn[draw][test]);
        beyond += largest[draw] >= statistics[test] - 1e-9 * Math.abs(statistics[test]) ? 1 : 0;
      }
      adjusted[test] = beyond / (double) drawn.length;
    }
    double least = 0;
    for (int test : order) {
      least = Math.max(least, adjusted[test]);
      adjusted[test] = least;
    }
    return adjusted;
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
