package dk.frirum.evidence.matching;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Greedy nearest neighbours as R's MatchIt makes them: one treated after the other takes the
 * nearest control that is left; of equals the first.
 *
 * @param controls by treated row in the order of the data: its controls' rows, fewer than asked for
 *     when none are left within reach
 * @param weights by row: 1 for a matched treated, for a control its share, scaled to the number of
 *     matched controls; 0 for those left out
 */
@SuppressWarnings("ArrayRecordComponent")
public record NearestNeighbours(int[] treatedRows, int[][] controls, double[] weights) {

  /** Who chooses first. */
  public enum Order {
    /** The largest score; MatchIt's own choice with a propensity score. */
    LARGEST,
    SMALLEST,
    /** As the rows come; MatchIt's own choice with Mahalanobis. */
    DATA
  }

  /** How far apart two rows are. */
  @FunctionalInterface
  public interface Distance {
    double between(int treated, int control);
  }

  /**
   * Pairs them.
   *
   * @param score by row, for the order
   * @param ratio how many controls each treated gets
   * @param replace whether a control may be taken more than once
   * @param caliper the farthest that is still near; infinity for none
   */
  public static NearestNeighbours match(
      boolean[] treated,
      double[] score,
      Distance distance,
      Order order,
      int ratio,
      boolean replace,
      double caliper) {
    return match(treated, score, distance, order, ratio, replace, caliper, false);
  }

  private static NearestNeighbours match(
      boolean[] treated,
      double[] score,
      Distance distance,
      Order order,
      int ratio,
      boolean replace,
      double caliper,
      boolean lastOfEquals) {
    int[] rows = IntStream.range(0, treated.length).filter(i -> treated[i]).toArray();
    IntToDoubleFunction key =
        switch (order) {
          case LARGEST -> i -> -score[i];
          case SMALLEST -> i -> score[i];
          case DATA -> _ -> 0;
        };
    int[] turn =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(
                (a, b) -> Double.compare(key.applyAsDouble(rows[a]), key.applyAsDouble(rows[b])))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] controls = new int[rows.length][0];
    boolean[] taken = treated.clone();
    for (int round = 0; round < ratio; round++) {
      for (int k : turn) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < taken.length; c++) {
          if (taken[c] || (replace && contains(controls[k], c))) {
            continue;
          }
          double far = distance.between(rows[k], c);
          boolean nearer = far < least || (lastOfEquals && far == least && c < rows[k]);
          if (nearer && far <= caliper) {
            least = far;
            nearest = c;
          }
        }
        if (nearest >= 0) {
          controls[k] = Arrays.copyOf(controls[k], controls[k].length + 1);
          controls[k][controls[k].length - 1] = nearest;
          taken[nearest] = !replace;
        }
      }
    }
    return new NearestNeighbours(rows, controls, weights(treated.length, rows, controls));
  }

  /**
   * As MatchIt 4.5.1 does with a score on some systems, where its {@code abs} is that of whole
   * numbers (mended in 4.5.4): the control next below in the score, and only where none is left
   * there the one next above. That is not always the nearest; it is here so that numbers made with
   * it can be made again.
   */
  public static NearestNeighbours below(
      boolean[] treated, double[] score, Order order, int ratio, boolean replace) {
    // Below comes before above, and of equals the last of those that come before the treated row.
    double width = 1 + Arrays.stream(score).max().orElse(0) - Arrays.stream(score).min().orElse(0);
    Distance next =
        (t, c) -> {
          boolean under = score[c] < score[t] || (score[c] == score[t] && c < t);
          return Math.abs(score[t] - score[c]) + (under ? 0 : width);
        };
    return match(treated, score, next, order, ratio, replace, Double.POSITIVE_INFINITY, true);
  }

  private static boolean contains(int[] values, int what) {
    return Arrays.stream(values).anyMatch(each -> each == what);
  }

  private static double[] weights(int n, int[] rows, int[][] controls) {
    double[] weights = new double[n];
    double total = 0;
    int matched = 0;
    for (int k = 0; k < rows.length; k++) {
      for (int c : controls[k]) {
        matched += weights[c] == 0 ? 1 : 0;
        weights[c] += 1.0 / controls[k].length;
      }
      if (controls[k].length > 0) {
        weights[rows[k]] = 1;
        total++;
      }
    }
    for (int k = 0, i = 0; i < n; i++) {
      if (k < rows.length && rows[k] == i) {
        k++;
      } else {
        weights[i] *= matched / total;
      }
    }
    return weights;
  }

  /** The difference of weighted means of an outcome. */
  public double effect(double[] outcome) {
    double[] sum = new double[2];
    double[] total = new double[2];
    for (int k = 0, i = 0; i < outcome.length; i++) {
      boolean own = k < treatedRows.length && treatedRows[k] == i;
      k += own ? 1 : 0;
      sum[own ? 1 : 0] += weights[i] * outcome[i];
      total[own ? 1 : 0] += weights[i];
    }
    return sum[1] / total[1] - sum[0] / total[0];
  }
}
