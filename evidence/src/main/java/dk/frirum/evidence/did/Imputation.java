package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The effect as what was seen less what units and periods foretell from untreated rows alone
 * (Borusyak, Jaravel and Spiess 2024), with their conservative standard error.
 */
public final class Imputation {
  private final Codes units;
  private final double[] time;
  private final double[] start;
  private final boolean[] treated;
  private final double[] weights;
  private final double[] gap;
  private final FixedEffects groups;

  /**
   * An average effect on treated rows.
   *
   * @param error clustered and conservative
   * @param count of rows averaged
   * @param lost treated rows asked for that cannot be foretold, as their unit has no time before
   */
  public record Effect(double estimate, double error, int count, int lost) {}

  /**
   * One row a unit and time.
   *
   * @param start by row, {@link Panel#NEVER} for the never treated
   * @throws IllegalArgumentException when a period or its link to the others exists in treated rows
   *     only: say which periods to leave out
   */
  public Imputation(
      Codes units, double[] time, double[] outcome, double[] start, double @Nullable [] weights) {
    this.units = units;
    this.time = time;
    this.start = start;
    this.weights = new double[time.length];
    treated = new boolean[time.length];
    double[] untreated = new double[time.length];
    Map<Double, Boolean> seen = new HashMap<>();
    for (int row = 0; row < time.length; row++) {
      this.weights[row] = weights == null ? 1 : weights[row];
      treated[row] = time[row] >= start[row];
      untreated[row] = treated[row] ? 0 : this.weights[row];
      seen.merge(time[row], !treated[row], Boolean::logicalOr);
    }
    seen.forEach((period, known) -> {
      if (!known) {
        throw new IllegalArgumentException(
            "at time " + period + " everybody is treated: nothing foretells it");
      }
    });
    groups = new FixedEffects(units, Codes.of(time), untreated);
    gap = outcome.clone();
    double[] foretold = groups.explained(outcome);
    for (int row = 0; row < gap.length; row++) {
      gap[row] -= foretold[row];
    }
  }

  /** Over all treated rows. */
  public Effect overall(Codes clusters) {
    return effect(_ -> true, clusters);
  }

  /** A time since the start. */
  public Effect since(double since, Codes clusters) {
    return effect(row -> time[row] - start[row] == since, clusters);
  }

  /** A cohort. */
  public Effect cohort(double cohort, Codes clusters) {
    return effect(row -> start[row] == cohort, clusters);
  }

  private Effect effect(IntPredicate asked, Codes clusters) {
    double[] share = new double[gap.length];
    double total = 0;
    int count = 0;
    int lost = 0;
    for (int row = 0; row < gap.length; row++) {
      if (!treated[row] || !asked.test(row)) {
        continue;
      }
      if (Double.isNaN(gap[row])) {
        lost++;
        continue;
      }
      share[row] = weights[row];
      total += weights[row];
      count++;
    }
    double estimate = 0;
    for (int row = 0; row < gap.length; row++) {
      share[row] /= total;
      estimate += share[row] == 0 ? 0 : share[row] * gap[row];
    }
    return new Effect(count == 0 ? Double.NaN : estimate, error(share, clusters), count, lost);
  }

  /** Their equation 9: what each row weighs, times what is left of it. */
  private double error(double[] share, Codes clusters) {
    double[] implied = groups.solution(share);
    double[] sums = new double[clusters.levels()];
    double[] centre = centres(share);
    for (int row = 0; row < gap.length; row++) {
      double part;
      if (treated[row]) {
        part = share[row] == 0 ? 0 : share[row] * (gap[row] - centre[row]);
      } else {
        part = -weights[row] * implied[row] * gap[row];
      }
      sums[clusters.of()[row]] += part;
    }
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return Math.sqrt(squares);
  }

  /** The average effect of a row's cohort at its time, by the squares of the units' shares. */
  private double[] centres(double[] share) {
    Codes cells = Codes.of(start).and(Codes.of(time));
    double[] sum = new double[cells.levels()];
    double[] weight = new double[cells.levels()];
    for (int row = 0; row < gap.length; row++) {
      if (share[row] != 0) {
        sum[cells.of()[row]] += share[row] * share[row] * gap[row];
        weight[cells.of()[row]] += share[row] * share[row];
      }
    }
    double[] centre = new double[gap.length];
    for (int row = 0; row < gap.length; row++) {
      centre[row] = sum[cells.of()[row]] / weight[cells.of()[row]];
    }
    return centre;
  }

  /** How many units there are. */
  public int units() {
    return units.levels();
  }
}
