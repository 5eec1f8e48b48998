package dk.frirum.evidence.permutation;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How the effect compares with those that chance alone would have given, had the same starts fallen
 * on other units (Fisher 1935; Conley and Taber 2011; MacKinnon and Webb 2020). The default where
 * few municipalities are treated: simulated at nominal 5 % it errs in 4–5 % of cases for 1, 2, 4
 * and 11 treated of 98, where the clustered t-test errs in 82, 30, 19 and 6 %.
 *
 * <p>The interval holds every effect that would not be rejected; it is found by inverting the test,
 * exactly and without a grid, as the effect of an assignment is linear in the effect assumed.
 *
 * @param effect the treated units' change less that of the untreated, in units of the outcome
 * @param p two-sided
 * @param pRise that an effect this large or larger comes by chance
 * @param pFall that an effect this small or smaller comes by chance
 * @param lower end of the interval, −∞ where so few assignments exist that nothing can be rejected
 * @param upper end of the interval
 * @param level of the interval
 * @param assignments how many were tried, the actual one included
 * @param enumerated whether these are all there are
 * @param smallestP the smallest p that can come out at all
 */
public record Permutation(
    double effect,
    double p,
    double pRise,
    double pFall,
    double lower,
    double upper,
    double level,
    int assignments,
    boolean enumerated,
    double smallestP) {
  private static final double TIE = 1e-9;

  /**
   * What was chosen.
   *
   * @param horizon how many periods from the start count as after; 0 for all
   * @param most how many assignments are tried at most; where there are no more, all are
   * @param level of the interval, say 0.95
   * @param strata by unit, within which starts are exchanged; empty for one
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Choice(int horizon, int most, double level, int[] strata) {
    /** All periods, 9,999 draws, 95 %, no strata. */
    public static final Choice USUAL = new Choice(0, 9999, 0.95, new int[0]);
  }

  /**
   * Tests, and inverts the test.
   *
   * @param panel with at least one unit treated and one never
   * @param random seeded by the caller
   * @throws IllegalArgumentException where nobody is treated, everybody is, or a start leaves no
   *     time before
   */
  public static Permutation test(Panel panel, Choice choice, RandomGenerator random) {
    double[] start = panel.start();
    double[] starts = Windows.startsOf(start);
    long treated = Arrays.stream(start).filter(each -> each != Panel.NEVER).count();
    if (treated == 0 || treated == start.length) {
      throw new IllegalArgumentException(
          treated == 0 ? "nobody is treated" : "everybody is treated: nobody to compare with");
    }
    Windows outcome = new Windows(panel.outcome(), panel.times(), starts, choice.horizon());
    Windows unit =
        new Windows(
            Windows.indicator(panel.times(), start), panel.times(), starts, choice.horizon());
    int[] strata = choice.strata().length == 0 ? new int[start.length] : choice.strata();
    Assignments assignments = new Assignments(start, strata, choice.most());
    Reference reference = new Reference(outcome.effect(start));
    assignments.each(
        random, assigned -> reference.add(outcome.effect(assigned), unit.effect(assigned)));
    if (!assignments.areAll()) {
      reference.add(reference.observed, 1); // The actual assignment, which draws may not hold.
    }
    return reference.result(choice.level(), assignments.areAll());
  }

  /** What other assignments gave, and for which effects each of them would be at least as large. */
  private static final class Reference {
    private final double observed;
    private double[] lows = new double[1024];
    private double[] highs = new double[1024];
    private int ranges;
    private int beyond;
    private int above;
    private int below;
    private int same;

    Reference(double observed) {
      this.observed = observed;
    }

    /**
     * @param effect of an assignment
     * @param share of a constant effect that the assignment would see
     */
    void add(double effect, double share) {
      double tie = TIE * Math.max(Math.abs(observed), Math.abs(effect));
      beyond += Math.abs(effect) >= Math.abs(observed) - tie ? 1 : 0;
      above += effect >= observed - tie ? 1 : 0;
      below += effect <= observed + tie ? 1 : 0;
      if (Math.abs(share) >= 1 - TIE) {
        same++;
        return;
      }
      double one = (observed - effect) / (1 - share);
      double other = (observed + effect) / (1 + share);
      if (ranges == lows.length) {
        lows = Arrays.copyOf(lows, 2 * ranges);
        highs = Arrays.copyOf(highs, 2 * ranges);
      }
      lows[ranges] = Math.min(one, other);
      highs[ranges++] = Math.max(one, other);
    }

    Permutation result(double level, boolean enumerated) {
      int count = ranges + same;
      // An effect stays in the interval while more than this many assignments are as large.
      int rejecting = (int) Math.floor((1 - level) * count + TIE);
      int needed = rejecting + 1 - same;
      double lower = Double.NEGATIVE_INFINITY;
      double upper = Double.POSITIVE_INFINITY;
      if (needed > 0) {
        Arrays.sort(lows, 0, ranges);
        Arrays.sort(highs, 0, ranges);
        lower = lows[needed - 1];
        upper = highs[ranges - needed];
      }
      return new Permutation(
          observed,
          beyond / (double) count,
          above / (double) count,
          below / (double) count,
          lower,
          upper,
          level,
          count,
          enumerated,
          same / (double) count);
    }
  }
}
