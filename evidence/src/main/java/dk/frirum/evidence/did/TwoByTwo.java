package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/**
 * Two groups, before and after (Card and Krueger 1994). Missing values are NaN and left out.
 *
 * <p>Card and Krueger's printed standard error of the balanced change, 1.34, lets the groups differ
 * in spread ({@link Change#welch}); pooled least squares gives 1.15 ({@link Change#pooled}). The
 * report names which.
 */
public final class TwoByTwo {
  private TwoByTwo() {}

  /**
   * A mean with its standard error.
   *
   * @param error standard deviation over √n
   */
  public record Cell(double mean, double error, int count) {}

  /** The mean of what is there. */
  public static Cell cell(double[] values) {
    double[] there = Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray();
    if (there.length == 0) {
      return new Cell(Double.NaN, Double.NaN, 0);
    }
    double error =
        there.length == 1 ? Double.NaN : Math.sqrt(Vectors.variance(there) / there.length);
    return new Cell(Vectors.mean(there), error, there.length);
  }

  /** The treated group's change less the others', each time with whoever was there. */
  public static double effect(Cell treatedBefore, Cell treatedAfter, Cell before, Cell after) {
    return treatedAfter.mean() - treatedBefore.mean() - (after.mean() - before.mean());
  }

  /**
   * The effect from those seen both times.
   *
   * @param welch the standard error with a spread of its own for each group
   * @param pooled the standard error with one spread for both, as least squares gives
   */
  public record Change(double effect, double welch, double pooled, int count) {}

  /**
   * The change of those seen both times.
   *
   * @param before by unit, NaN where missing
   * @param after by unit
   * @param treated by unit
   */
  public static Change change(double[] before, double[] after, boolean[] treated) {
    double[][] sums = new double[2][3];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < before.length; i++) {
        double change = after[i] - before[i];
        if (Double.isNaN(change)) {
          continue;
        }
        double[] group = sums[treated[i] ? 1 : 0];
        if (pass == 0) {
          group[0]++;
          group[1] += change;
        } else {
          double off = change - group[1] / group[0];
          group[2] += off * off;
        }
      }
    }
    double n1 = sums[1][0];
    double n0 = sums[0][0];
    double effect = sums[1][1] / n1 - sums[0][1] / n0;
    double welch = sums[1][2] / (n1 - 1) / n1 + sums[0][2] / (n0 - 1) / n0;
    double pooled = (sums[1][2] + sums[0][2]) / (n1 + n0 - 2) * (1 / n1 + 1 / n0);
    return new Change(effect, Math.sqrt(welch), Math.sqrt(pooled), (int) (n1 + n0));
  }
}
