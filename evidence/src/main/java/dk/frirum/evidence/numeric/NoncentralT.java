package dk.frirum.evidence.numeric;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Student's distribution about another centre, which the power of a t-test needs (Lenth 1989,
 * Algorithm AS 243, Appl. Stat. 38:185).
 */
public final class NoncentralT {
  private static final int TERMS = 2000;
  private static final double SMALL = 1e-14;

  /** From here on the normal distribution is as near (Abramowitz and Stegun 26.7.10). */
  private static final double MANY = 1e6;

  private NoncentralT() {}

  /** The share below t. */
  public static double below(double t, double freedom, double centre) {
    if (t < 0) {
      return 1 - below(-t, freedom, -centre);
    }
    if (freedom > MANY) {
      return Tails.normalBelow(
          (t * (1 - 1 / (4 * freedom)) - centre) / Math.sqrt(1 + t * t / (2 * freedom)));
    }
    double x = t * t / (t * t + freedom);
    double half = centre * centre / 2;
    double start = Tails.normalBelow(-centre);
    if (x <= 0) {
      return start;
    }
    double sum = 0;
    // Weights of Poisson's distribution, from logarithms so that a far centre does not vanish.
    for (int at = 0; at < TERMS; at++) {
      double p =
          Math.exp(
              -half + at * Math.log(Math.max(half, Double.MIN_NORMAL)) - Gamma.logGamma(at + 1.0));
      double q =
          centre
              / Math.sqrt(2)
              * Math.exp(
                  -half
                      + at * Math.log(Math.max(half, Double.MIN_NORMAL))
                      - Gamma.logGamma(at + 1.5));
      double term =
          p * Beta.regularizedBeta(x, at + 0.5, freedom / 2)
              + q * Beta.regularizedBeta(x, at + 1.0, freedom / 2);
      sum += term;
      if (at > half && Math.abs(term) < SMALL) {
        break;
      }
    }
    return Math.clamp(start + sum / 2, 0, 1);
  }

  /** The share above t. */
  public static double above(double t, double freedom, double centre) {
    return 1 - below(t, freedom, centre);
  }
}
