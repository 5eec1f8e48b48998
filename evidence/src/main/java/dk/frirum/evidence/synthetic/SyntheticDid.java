package dk.frirum.evidence.synthetic;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Synthetic differences in differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021), at
 * the exact optimum of both weight problems. The package {@code synthdid} stops a little before it
 * (Prop 99: −15.604 there, −15.6054 here).
 *
 * @param effect on the treated after the start
 * @param omega weights of the controls
 * @param lambda weights of the periods before
 * @param noise the standard deviation of the controls' yearly changes before the start
 */
@SuppressWarnings("ArrayRecordComponent")
public record SyntheticDid(double effect, double[] omega, double[] lambda, double noise) {

  /**
   * The effect on units that start at once.
   *
   * @param controls by unit and period
   * @param treated by unit and period; all start at once
   * @param before how many periods lie before the start, two at least
   */
  public static SyntheticDid of(double[][] controls, double[][] treated, int before) {
    int n0 = controls.length;
    int periods = controls[0].length;
    int after = periods - before;
    double noise = noise(controls, before);
    double[] mean = new double[periods];
    for (double[] unit : treated) {
      Vectors.add(mean, 1.0 / treated.length, unit);
    }
    double[][] pre =
        Arrays.stream(controls).map(y -> Arrays.copyOf(y, before)).toArray(double[][]::new);
    double zeta = Math.pow((double) treated.length * after, 0.25) * noise;
    double[] omega =
        Hull.nearestWithIntercept(Arrays.copyOf(mean, before), pre, zeta * zeta * before).weights();
    double[] post = new double[n0];
    double[][] byPeriod = new double[before][n0];
    for (int unit = 0; unit < n0; unit++) {
      post[unit] = Arrays.stream(controls[unit], before, periods).average().orElseThrow();
      for (int t = 0; t < before; t++) {
        byPeriod[t][unit] = controls[unit][t];
      }
    }
    double small = 1e-6 * noise;
    double[] lambda = Hull.nearestWithIntercept(post, byPeriod, small * small * n0).weights();
    double[] gaps = SyntheticControl.gaps(mean, controls, omega);
    double effect = Arrays.stream(gaps, before, periods).average().orElseThrow();
    for (int t = 0; t < before; t++) {
      effect -= lambda[t] * gaps[t];
    }
    return new SyntheticDid(effect, omega, lambda, noise);
  }

  private static double noise(double[][] controls, int before) {
    double[] changes = new double[controls.length * (before - 1)];
    int at = 0;
    for (double[] unit : controls) {
      for (int t = 1; t < before; t++) {
        changes[at++] = unit[t] - unit[t - 1];
      }
    }
    return Math.sqrt(Vectors.variance(changes));
  }

  /**
   * The standard error by placebos: as many controls as there are treated are called treated, drawn
   * again and again (their algorithm 4). Needs more controls than treated.
   */
  public static double placeboError(
      double[][] controls, int treated, int before, int draws, RandomGenerator random) {
    if (controls.length <= treated) {
      throw new IllegalArgumentException(
          controls.length + " controls are too few to stand in for " + treated + " treated");
    }
    double[] effects = new double[draws];
    double[][] shuffled = controls.clone();
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < treated; i++) {
        int j = i + random.nextInt(shuffled.length - i);
        double[] unit = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = unit;
      }
      effects[draw] =
          of(
                  Arrays.copyOfRange(shuffled, treated, shuffled.length),
                  Arrays.copyOf(shuffled, treated),
                  before)
              .effect();
    }
    return Math.sqrt(Vectors.variance(effects) * (draws - 1) / draws);
  }
}
