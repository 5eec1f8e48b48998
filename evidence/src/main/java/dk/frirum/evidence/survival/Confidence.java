package dk.frirum.evidence.survival;

import dk.frirum.evidence.numeric.Tails;
import java.util.OptionalDouble;

/**
 * How the limits of a curve are drawn from its standard error; {@link #LOG_LOG} is the one for
 * reports, since it stays within 0 and 1 and covers at few events (Borgan and Liestøl 1990, A note
 * on confidence intervals and bands for the survival function based on transformations, Scand. J.
 * Stat. 17:35).
 */
public enum Confidence {
  LOG,
  LOG_LOG,
  PLAIN,
  LOGIT,
  ARCSIN;

  /**
   * Limits, either not defined where the transformation has no value.
   *
   * @param lower and upper, between 0 and 1
   */
  public record Limits(OptionalDouble lower, OptionalDouble upper) {
    static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

    private static Limits of(double lower, double upper) {
      return new Limits(defined(lower), defined(upper));
    }

    private static OptionalDouble defined(double value) {
      return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  /** The two-sided standard normal quantile of a level such as 0.95. */
  static double quantile(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A confidence level lies between 0 and 1: " + level);
    }
    return Tails.normalQuantile(1 - (1 - level) / 2);
  }

  /**
   * Limits of a share.
   *
   * @param p the share
   * @param logError standard error of its logarithm, not a number where it has none
   * @param z as from {@link #quantile}
   */
  Limits limits(double p, double logError, double z) {
    if (Double.isNaN(logError) || Double.isInfinite(logError) || p <= 0) {
      return Limits.NONE;
    }
    double half = z * logError;
    return switch (this) {
      case PLAIN -> Limits.of(Math.max(p - half * p, 0), Math.min(p + half * p, 1));
      case LOG -> Limits.of(p * Math.exp(-half), Math.min(p * Math.exp(half), 1));
      case LOG_LOG -> p == 1 ? Limits.NONE : logLog(p, half);
      case LOGIT -> p == 1 ? Limits.NONE : logit(p, half);
      case ARCSIN -> p == 1 ? Limits.NONE : arcsin(p, half);
    };
  }

  private static Limits logLog(double p, double half) {
    double centre = Math.log(-Math.log(p));
    double width = half / Math.log(p);
    return Limits.of(Math.exp(-Math.exp(centre - width)), Math.exp(-Math.exp(centre + width)));
  }

  private static Limits logit(double p, double half) {
    double centre = Math.log(p / (1 - p));
    double width = half / (1 - p);
    return Limits.of(
        1 - 1 / (1 + Math.exp(centre - width)), 1 - 1 / (1 + Math.exp(centre + width)));
  }

  private static Limits arcsin(double p, double half) {
    double centre = Math.asin(Math.sqrt(p));
    double width = 0.5 * half * Math.sqrt(p / (1 - p));
    double lower = Math.sin(Math.max(0, centre - width));
    double upper = Math.sin(Math.min(Math.PI / 2, centre + width));
    return Limits.of(lower * lower, upper * upper);
  }
}
