package dk.frirum.evidence.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The chance of treatment by logistic regression, iterated until nothing moves any more: influence
 * functions take the covariance to more digits than R's stopping rule leaves, which {@link
 * dk.frirum.evidence.regression.Logit} keeps to.
 */
public final class Logit {
  private static final int MOST_STEPS = 60;

  private Logit() {}

  /**
   * What was fitted.
   *
   * @param coefficients of the columns, NaN for those left out
   * @param fitted probabilities by row
   * @param covariance of the kept coefficients
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(double[] coefficients, double[] fitted, double[][] covariance, int[] kept) {}

  /**
   * Fits a chance.
   *
   * @param columns one array a column, a constant among them
   * @param outcome 0 or 1
   * @param weights of the rows, or none
   * @throws ArithmeticException when the columns tell the outcomes apart without error, so that
   *     there is no finite fit
   */
  public static Fit fit(double[][] columns, double[] outcome, double @Nullable [] weights) {
    int n = outcome.length;
    double[] eta = new double[n];
    for (int i = 0; i < n; i++) {
      eta[i] = Math.log((outcome[i] + 0.5) / (1.5 - outcome[i]));
    }
    double[] before = new double[columns.length];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] w = new double[n];
      double[] working = new double[n];
      for (int i = 0; i < n; i++) {
        double p = inverse(eta[i]);
        w[i] = Math.max(p * (1 - p), 1e-300);
        working[i] = eta[i] + (outcome[i] - p) / w[i];
        w[i] *= weights == null ? 1 : weights[i];
      }
      LeastSquares.Fit fit = LeastSquares.fit(columns, working, w, 0);
      Arrays.fill(eta, 0);
      double change = 0;
      for (int j : fit.kept()) {
        double b = fit.coefficients()[j];
        Vectors.add(eta, b, columns[j]);
        change = Math.max(change, Math.abs(b - before[j]) / (Math.abs(b) + 1e-8));
      }
      before = fit.coefficients();
      if (change < 1e-12) {
        double[] p = new double[n];
        double worst = 0;
        for (int i = 0; i < n; i++) {
          p[i] = inverse(eta[i]);
          worst = Math.max(worst, Math.abs(outcome[i] - p[i]));
        }
        if (worst < 1e-7) {
          break;
        }
        return new Fit(before, p, fit.inverse(), fit.kept());
      }
    }
    throw new ArithmeticException(
        "the logistic fit does not settle: the columns tell the outcomes apart without error");
  }

  private static double inverse(double eta) {
    return 1 / (1 + Math.exp(-eta));
  }
}
