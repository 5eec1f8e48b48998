package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The effect some periods after a unit's treatment first changed, whether it started or stopped,
 * against units that began alike and have not changed by then (de Chaisemartin and D'Haultfœuille
 * 2024, DID_ℓ). What happens to the treatment after the first change is part of the effect.
 *
 * @param effects by periods since the change: the period of the change itself is 0
 * @param counts how many changed and had somebody to be compared with, weighed
 * @param before the same before the change, from the period −2 back, against −1
 */
@SuppressWarnings("ArrayRecordComponent")
public record SwitchPaths(double[] effects, double[] counts, double[] before) {

  /**
   * Follows those who change.
   *
   * @param outcome by unit and period, NaN where missing
   * @param treated by unit and period
   * @param weights by unit
   * @param horizons how many periods from the change on
   */
  public static SwitchPaths of(
      double[][] outcome, boolean[][] treated, double[] weights, int horizons) {
    int[] first = new int[outcome.length];
    for (int unit = 0; unit < first.length; unit++) {
      int t = 1;
      while (t < treated[unit].length && treated[unit][t] == treated[unit][0]) {
        t++;
      }
      first[unit] = t;
    }
    double[] effects = new double[horizons];
    double[] counts = new double[horizons];
    double[] before = new double[horizons];
    for (int horizon = 0; horizon < horizons; horizon++) {
      double[] after = average(outcome, treated, weights, first, horizon, horizon);
      effects[horizon] = after[0];
      counts[horizon] = after[1];
      before[horizon] = average(outcome, treated, weights, first, horizon, -2 - horizon)[0];
    }
    return new SwitchPaths(effects, counts, before);
  }

  /**
   * The average, and how many are in it.
   *
   * @param shift which period is held against the last before the change
   */
  private static double[] average(
      double[][] outcome,
      boolean[][] treated,
      double[] weights,
      int[] first,
      int horizon,
      int shift) {
    double sum = 0;
    double count = 0;
    int periods = outcome[0].length;
    for (int unit = 0; unit < outcome.length; unit++) {
      int by = first[unit] + horizon;
      int seen = first[unit] + shift;
      int last = first[unit] - 1;
      if (first[unit] >= periods || by >= periods || seen < 0) {
        continue;
      }
      double others = 0;
      double weight = 0;
      for (int other = 0; other < outcome.length; other++) {
        double change = outcome[other][seen] - outcome[other][last];
        boolean alike = treated[other][0] == treated[unit][0] && first[other] > by;
        if (alike && !Double.isNaN(change)) {
          others += weights[other] * change;
          weight += weights[other];
        }
      }
      double own = outcome[unit][seen] - outcome[unit][last];
      if (weight > 0 && !Double.isNaN(own)) {
        double effect = own - others / weight;
        sum += weights[unit] * (treated[unit][0] ? -effect : effect);
        count += weights[unit];
      }
    }
    return new double[] {count > 0 ? sum / count : Double.NaN, count};
  }

  /**
   * Standard errors of the effects by drawing units again, with replacement; with few that change
   * they are too small, and permutation is to be used.
   */
  public static double[] errors(
      double[][] outcome,
      boolean[][] treated,
      double[] weights,
      int horizons,
      int draws,
      RandomGenerator random) {
    double[][] drawn = new double[horizons][draws];
    int n = outcome.length;
    for (int draw = 0; draw < draws; draw++) {
      double[][] y = new double[n][];
      boolean[][] d = new boolean[n][];
      double[] w = new double[n];
      for (int i = 0; i < n; i++) {
        int unit = random.nextInt(n);
        y[i] = outcome[unit];
        d[i] = treated[unit];
        w[i] = weights[unit];
      }
      double[] effects = of(y, d, w, horizons).effects();
      for (int horizon = 0; horizon < horizons; horizon++) {
        drawn[horizon][draw] = effects[horizon];
      }
    }
    return Arrays.stream(drawn)
        .map(each -> Arrays.stream(each).filter(e -> !Double.isNaN(e)).toArray())
        .mapToDouble(each -> each.length < 2 ? Double.NaN : Math.sqrt(Vectors.variance(each)))
        .toArray();
  }
}
