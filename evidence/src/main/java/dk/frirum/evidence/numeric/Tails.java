package dk.frirum.evidence.numeric;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** How likely it is to be farther out. */
public final class Tails {
  private Tails() {}

  /** The share of a standard normal distribution below z, to the last digits also far out. */
  public static double normalBelow(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  public static double normalAbove(double z) {
    return normalBelow(-z);
  }

  /** Both tails. */
  public static double normalBeyond(double z) {
    return 2 * normalBelow(-Math.abs(z));
  }

  /** The z with a share below it. */
  public static double normalQuantile(double share) {
    return new NormalDistribution().inverseCumulativeProbability(share);
  }

  /** The share of a chi-squared distribution above. */
  public static double chiSquaredAbove(double value, double freedom) {
    return value <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, value / 2);
  }

  /** Both tails of Student's distribution; the degrees of freedom need not be whole. */
  public static double tBeyond(double t, double freedom) {
    return 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(t));
  }

  public static double tQuantile(double share, double freedom) {
    return new TDistribution(freedom).inverseCumulativeProbability(share);
  }
}
