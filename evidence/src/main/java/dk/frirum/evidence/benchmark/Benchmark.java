package dk.frirum.evidence.benchmark;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.regression.Logit;
import dk.frirum.evidence.regression.Ols;

/**
 * Expected shares (Danish: forventet andel) by regression over municipalities, weighted by their
 * size, and the actual ones held against them: the benchmark of the ministry's kind.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Of each municipality, by least squares.
   *
   * @param fit the line behind it
   * @param expected share
   * @param difference actual minus expected share
   * @param rank 1 where least is used of what was expected; equals share the better
   * @param studentized the difference in its own standard deviations, reckoned without itself
   * @param lower and upper: where the actual share would lie, were the line all there is
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Weighted(
      Ols.Fit fit,
      double[] expected,
      double[] difference,
      int[] rank,
      double[] studentized,
      double[] lower,
      double[] upper) {}

  /** Of each municipality, on the logistic scale. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Logistic(Logit.Fit fit, double[] expected, double[] difference, int[] rank) {}

  /**
   * @param share actual, 0 to 1
   * @param weight how many persons it is a share of
   * @param level of the limits, such as 0.95
   */
  public static Weighted weighted(Design design, double[] share, double[] weight, double level) {
    Ols.Fit fit = Ols.fit(design, share, weight);
    int rows = share.length;
    double[] expected = new double[rows];
    double[] studentized = new double[rows];
    double[] lower = new double[rows];
    double[] upper = new double[rows];
    double variance = fit.deviation() * fit.deviation();
    double t = Tails.tQuantile(1 - (1 - level) / 2, fit.freedom());
    for (int row = 0; row < rows; row++) {
      double residual = fit.residuals()[row];
      double leverage = fit.leverage()[row];
      expected[row] = share[row] - residual;
      double own = weight[row] * residual * residual / (1 - leverage);
      double without = (variance * fit.freedom() - own) / (fit.freedom() - 1);
      studentized[row] = residual * Math.sqrt(weight[row]) / Math.sqrt(without * (1 - leverage));
      double half = t * fit.deviation() * Math.sqrt((1 + leverage) / weight[row]);
      lower[row] = expected[row] - half;
      upper[row] = expected[row] + half;
    }
    return new Weighted(
        fit, expected, fit.residuals(), ranks(fit.residuals()), studentized, lower, upper);
  }

  /** The same on the logistic scale, where an expected share never leaves 0 to 1. */
  public static Logistic logistic(Design design, double[] share, double[] weight) {
    Logit.Fit fit = Logit.fit(design, share, weight);
    double[] difference = new double[share.length];
    for (int row = 0; row < share.length; row++) {
      difference[row] = share[row] - fit.fitted()[row];
    }
    return new Logistic(fit, fit.fitted(), difference, ranks(difference));
  }

  /** 1 for the least; equals share the better rank. */
  public static int[] ranks(double[] values) {
    int[] ranks = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      int less = 0;
      for (double each : values) {
        less += each < values[row] ? 1 : 0;
      }
      ranks[row] = less + 1;
    }
    return ranks;
  }
}
