package dk.frirum.evidence.pooled;

import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.numeric.Tails;
import java.util.Arrays;

/**
 * The estimates of several municipalities as one (<i>metaanalyse</i>), with how much they differ
 * beyond chance.
 *
 * @param estimate the weighted mean
 * @param error its standard error
 * @param lower end of its interval
 * @param upper end of its interval
 * @param spread τ², the variance between municipalities
 * @param q Cochran's Q
 * @param qP that they differ as much by chance alone
 * @param share I², how much of the variance is not chance, 0 to 1
 * @param nextLower end of the range in which another municipality's effect is expected (Higgins,
 *     Thompson and Spiegelhalter 2009); NaN with fewer than three
 * @param nextUpper end of the range
 */
public record Meta(
    double estimate,
    double error,
    double lower,
    double upper,
    double spread,
    double q,
    double qP,
    double share,
    double nextLower,
    double nextUpper) {
  private static final int STEPS = 200;

  /** How the variance between is found. */
  public enum Between {
    /** None is assumed. */
    NONE,
    DERSIMONIAN_LAIRD,
    /** So that Q is what it should be (Paule and Mandel 1982). */
    PAULE_MANDEL,
    /** Restricted maximum likelihood. */
    REML
  }

  /**
   * Puts estimates together.
   *
   * @param estimates by municipality
   * @param errors their standard errors, above 0
   * @param level of the interval, say 0.95
   * @param careful whether the error is Hartung and Knapp's (2001) with Student's t, the safer
   *     choice where municipalities are few
   * @throws IllegalArgumentException with fewer than two, or an error that is not above 0
   */
  public static Meta of(
      double[] estimates, double[] errors, Between between, double level, boolean careful) {
    int k = estimates.length;
    if (k < 2) {
      throw new IllegalArgumentException("one estimate alone cannot be put together");
    }
    if (!Arrays.stream(errors).allMatch(each -> each > 0)) {
      throw new IllegalArgumentException("a standard error must be above 0");
    }
    double[] variances = Arrays.stream(errors).map(each -> each * each).toArray();
    double tau = spread(estimates, variances, between);
    double[] weights = weights(variances, tau);
    double total = Vectors.sum(weights);
    double mean = Vectors.dot(weights, estimates) / total;
    double variance = 1 / total;
    double quantile = Tails.normalQuantile(1 - (1 - level) / 2);
    if (careful) {
      variance = q(estimates, weights) / (k - 1) / total;
      quantile = Tails.tQuantile(1 - (1 - level) / 2, k - 1);
    }
    double half = quantile * Math.sqrt(variance);
    double q = q(estimates, weights(variances, 0));
    double next =
        k < 3
            ? Double.NaN
            : Tails.tQuantile(1 - (1 - level) / 2, k - 2) * Math.sqrt(tau + variance);
    return new Meta(
        mean,
        Math.sqrt(variance),
        mean - half,
        mean + half,
        tau,
        q,
        Tails.chiSquaredAbove(q, k - 1),
        q > 0 ? Math.max(0, (q - (k - 1)) / q) : 0,
        mean - next,
        mean + next);
  }

  static double spread(double[] estimates, double[] variances, Between between) {
    return switch (between) {
      case NONE -> 0;
      case DERSIMONIAN_LAIRD -> derSimonianLaird(estimates, variances);
      case PAULE_MANDEL -> pauleMandel(estimates, variances);
      case REML -> reml(estimates, variances);
    };
  }

  private static double derSimonianLaird(double[] estimates, double[] variances) {
    double[] w = weights(variances, 0);
    double scale = Vectors.sum(w) - Vectors.dot(w, w) / Vectors.sum(w);
    return Math.max(0, (q(estimates, w) - (estimates.length - 1)) / scale);
  }

  private static double pauleMandel(double[] estimates, double[] variances) {
    double want = estimates.length - 1.0;
    if (q(estimates, weights(variances, 0)) <= want) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (q(estimates, weights(variances, high)) > want) {
      high *= 2;
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (q(estimates, weights(variances, middle)) > want) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Fisher's scoring; never below 0. */
  private static double reml(double[] estimates, double[] variances) {
    double tau = pauleMandel(estimates, variances);
    for (int step = 0; step < STEPS; step++) {
      double[] w = weights(variances, tau);
      double total = Vectors.sum(w);
      double mean = Vectors.dot(w, estimates) / total;
      double squares = 0;
      double second = 0;
      double third = 0;
      for (int i = 0; i < w.length; i++) {
        double off = estimates[i] - mean;
        squares += w[i] * w[i] * off * off;
        second += w[i] * w[i];
        third += w[i] * w[i] * w[i];
      }
      double trace = total - second / total;
      double information = second - 2 * third / total + second * second / total / total;
      double next = Math.max(0, tau + (squares - trace) / information);
      if (Math.abs(next - tau) <= 1e-14 * (1 + tau)) {
        return next;
      }
      tau = next;
    }
    return tau;
  }

  private static double[] weights(double[] variances, double tau) {
    return Arrays.stream(variances).map(each -> 1 / (each + tau)).toArray();
  }

  private static double q(double[] estimates, double[] w) {
    double mean = Vectors.dot(w, estimates) / Vectors.sum(w);
    double q = 0;
    for (int i = 0; i < w.length; i++) {
      q += w[i] * (estimates[i] - mean) * (estimates[i] - mean);
    }
    return q;
  }
}
