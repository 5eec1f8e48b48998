package dk.frirum.evidence.benchmark;

import dk.frirum.evidence.regression.Design;
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
    return RankWorlds.aboutLine(design, share, weight, error, draws, random).interval(level);
  }
}
