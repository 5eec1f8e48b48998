package dk.frirum.evidence.benchmark;

import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.regression.Ols;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How far a rank moves by chance alone: the shares are drawn anew about what was seen, the line is
 * drawn anew through them, and everybody is ranked again (Goldstein and Spiegelhalter 1996, League
 * tables and their limitations, JRSS A 159:385; Marshall and Spiegelhalter 1998, BMJ 316:1701).
 */
public final class RankInterval {

  /**
   * Of each municipality, in its order.
   *
   * @param lower and upper rank: the share of worlds asked for lies within
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Ranks(int[] lower, int[] upper) {

    /** Whether a municipality's ranks in two years lie apart: moved by more than noise. */
    public boolean apart(int municipality, Ranks other) {
      return upper[municipality] < other.lower[municipality]
          || other.upper[municipality] < lower[municipality];
    }
  }

  private RankInterval() {}

  /**
   * The standard error of a share of persons, each of whom falls out by itself.
   *
   * @param share 0 to 1
   * @param persons how many it is a share of
   */
  public static double[] binomialErrors(double[] share, double[] persons) {
    return IntStream.range(0, share.length)
        .mapToDouble(each -> Math.sqrt(share[each] * (1 - share[each]) / persons[each]))
        .toArray();
  }

  /**
   * @param error standard error of each share: what another year of the same municipality would
   *     differ by
   * @param draws how many worlds, such as 10,000
   * @param random gives the same ranks for the same seed
   */
  public static Ranks simulate(
      Design design,
      double[] share,
      double[] weight,
      double[] error,
      double level,
      int draws,
      RandomGenerator random) {
    int count = share.length;
    // The line is linear in the shares: one matrix takes any world to its differences.
    Ols.Fit fit = Ols.fit(design, share, weight);
    double[][] columns = design.columns();
    int[][] ranks = new int[count][draws];
    double[] world = new double[count];
    for (int draw = 0; draw < draws; draw++) {
      for (int row = 0; row < count; row++) {
        world[row] = random.nextGaussian() * error[row];
      }
      double[] moved = coefficients(fit, columns, world, weight);
      double[] difference = new double[count];
      for (int row = 0; row < count; row++) {
        difference[row] = fit.residuals()[row] + world[row];
        for (int column = 0; column < columns.length; column++) {
          difference[row] -= moved[column] * columns[column][row];
        }
      }
      int[] order = order(difference);
      for (int place = 0; place < count; place++) {
        ranks[order[place]][draw] = place + 1;
      }
    }
    double tail = (1 - level) / 2;
    int[] lower = new int[count];
    int[] upper = new int[count];
    for (int row = 0; row < count; row++) {
      Arrays.sort(ranks[row]);
      lower[row] = ranks[row][(int) Math.floor(tail * (draws - 1))];
      upper[row] = ranks[row][(int) Math.ceil((1 - tail) * (draws - 1))];
    }
    return new Ranks(lower, upper);
  }

  private static double[] coefficients(
      Ols.Fit fit, double[][] columns, double[] y, double[] weight) {
    double[] product = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < y.length; row++) {
        product[column] += columns[column][row] * weight[row] * y[row];
      }
    }
    double[] coefficients = new double[columns.length];
    for (int row = 0; row < columns.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        coefficients[row] += fit.unscaled()[row][column] * product[column];
      }
    }
    return coefficients;
  }

  /** Who is first, who is second. */
  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((one, other) -> Double.compare(values[one], values[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
