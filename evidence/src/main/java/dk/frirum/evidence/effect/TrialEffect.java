package dk.frirum.evidence.effect;

import dk.frirum.evidence.did.Adjustment;
import dk.frirum.evidence.did.Bacon;
import dk.frirum.evidence.did.CallawaySantAnna;
import dk.frirum.evidence.did.GroupTimes;
import dk.frirum.evidence.did.Imputation;
import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.did.SunAbraham;
import dk.frirum.evidence.linear.BiasReduced;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Sandwich;
import dk.frirum.evidence.permutation.EventStudy;
import dk.frirum.evidence.permutation.Permutation;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A trial's effect (<i>forsøgets effekt</i>): permutation first, the clustered tests beside it, the
 * other estimators as a check of the same question, and whether the treated were on another way
 * before. Every unit has the same weight.
 *
 * @param permutation the number that is reported, with its interval
 * @param treated how many units are treated
 * @param twoWay the coefficient of two-way fixed effects
 * @param clusteredError its CR1 standard error; {@link #maySayClustered} tells whether it may be
 *     shown
 * @param biasReduced its CR2 error with Satterthwaite's freedom; none with one treated unit, whose
 *     own spread nothing tells, so that CR2 would look only at the others'
 * @param callawaySantAnna the average by cohort and period, by the size of cohorts
 * @param sunAbraham the same by interactions
 * @param imputation against what untreated rows foretell
 * @param taintedShare how much the already treated weigh as comparisons in the two-way coefficient
 * @param events the effect by time since the start, with the test of all times before
 */
public record TrialEffect(
    Permutation permutation,
    int treated,
    double twoWay,
    double clusteredError,
    BiasReduced.@Nullable Estimate biasReduced,
    GroupTimes.Average callawaySantAnna,
    SunAbraham.Weighted sunAbraham,
    Imputation.Effect imputation,
    double taintedShare,
    EventStudy events) {
  /** With fewer treated units CR1 finds effects where there are none: 19 % with four, not 5 %. */
  public static final int ENOUGH_TREATED = 10;

  /**
   * Computes all of it.
   *
   * @param panel periods one apart, units never treated among them, none treated from the first
   *     period
   * @throws IllegalArgumentException where nobody is treated, or everybody
   */
  public static TrialEffect of(Panel panel, Permutation.Choice choice, RandomGenerator random) {
    int periods = panel.periods();
    int rows = panel.units() * periods;
    double[] unit = new double[rows];
    double[] time = new double[rows];
    double[] outcome = new double[rows];
    double[] start = new double[rows];
    double[] treated = new double[rows];
    for (int row = 0; row < rows; row++) {
      int which = row / periods;
      int t = row % periods;
      unit[row] = which;
      time[row] = panel.times()[t];
      outcome[row] = panel.outcome()[which][t];
      start[row] = panel.start()[which];
      treated[row] = panel.isTreated(which, t) ? 1 : 0;
    }
    Permutation permutation = Permutation.test(panel, choice, random);
    Codes units = Codes.of(unit);
    FixedEffects groups = new FixedEffects(units, Codes.of(time), null);
    LeastSquares.Fit fit = groups.fit(new double[][] {treated}, outcome);
    // Dummies of units lie within the clusters and are not counted, the constant they leave is.
    int counted = fit.parameters() - (panel.units() - 1);
    double variance = Sandwich.clustered(fit, units, counted)[0][0];
    Bacon bacon = Bacon.of(panel);
    GroupTimes effects =
        CallawaySantAnna.estimate(
            panel,
            new CallawaySantAnna.Choice(
                CallawaySantAnna.Comparison.NEVER,
                CallawaySantAnna.Base.UNIVERSAL,
                Adjustment.DOUBLY_ROBUST,
                0));
    int many = (int) Arrays.stream(panel.start()).filter(each -> each != Panel.NEVER).count();
    return new TrialEffect(
        permutation,
        many,
        fit.coefficients()[0],
        Math.sqrt(variance),
        many < 2 ? null : new BiasReduced(fit, groups, units).coefficient(0),
        effects.simple(),
        new SunAbraham(units, time, outcome, start, null, units, -1, false).overall(),
        new Imputation(units, time, outcome, start, null).overall(units),
        bacon.weight(Bacon.Kind.LATER_VS_EARLIER),
        EventStudy.of(panel, choice.most(), random));
  }

  /** Whether the clustered test may be shown, and then only beside the others. */
  public boolean maySayClustered() {
    return treated >= ENOUGH_TREATED;
  }

  /**
   * How far the estimators lie apart, in units of the outcome. They answer slightly different
   * questions; far apart, the report says so and says why.
   */
  public double apart() {
    double[] all = {
      permutation.effect(),
      callawaySantAnna.estimate(),
      sunAbraham.estimate(),
      imputation.estimate(),
      twoWay
    };
    return Arrays.stream(all).max().orElseThrow() - Arrays.stream(all).min().orElseThrow();
  }
}
