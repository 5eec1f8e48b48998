package dk.frirum.evidence.linear;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/** How far out a statistic lies. */
public final class Tails {
  private Tails() {}

  /** Two-sided p of Student's t. */
  public static double t(double t, double freedom) {
    return 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(t));
  }

  public static double tQuantile(double p, double freedom) {
    return new TDistribution(freedom).inverseCumulativeProbability(p);
  }

  /** Two-sided p of a standard normal. */
  public static double normal(double z) {
    return 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z));
  }

  public static double normalQuantile(double p) {
    return new NormalDistribution().inverseCumulativeProbability(p);
  }

  /** Upper p of χ². */
  public static double chiSquared(double value, double freedom) {
    return value <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, value / 2);
  }

  /** Which value of χ² is exceeded with probability 1 − p. */
  public static double chiSquaredQuantile(double p, double freedom) {
    return new ChiSquaredDistribution(freedom).inverseCumulativeProbability(p);
  }
}
