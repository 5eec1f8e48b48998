package dk.frirum.evidence.regression;

import java.util.Arrays;

/**
 * Shares on a scale without ends: the logistic model, fitted by weighted least squares over and
 * again (Nelder and Wedderburn 1972, Generalized linear models, JRSS A 135:370). Shares need not be
 * whole numbers of persons.
 */
public final class Logit {
  private static final int STEPS = 100;

  /**
   * A step that gains no more than this share was the last: R's rule, so that its digits are met.
   */
  private static final double ENOUGH = 1e-8;

  /**
   * The model.
   *
   * @param fitted the expected share of each row
   * @param covariance of the coefficients, were each person's outcome independent
   * @param deviance twice the distance to a model that fits every row
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(
      double[] coefficients, double[] fitted, double[][] covariance, double deviance, int freedom) {

    public double[] errors() {
      double[] errors = new double[coefficients.length];
      for (int at = 0; at < errors.length; at++) {
        errors[at] = Math.sqrt(covariance[at][at]);
      }
      return errors;
    }
  }

  private Logit() {}

  /**
   * @param share of each row, 0 to 1
   * @param weight how many persons it is a share of
   * @throws IllegalArgumentException where a column parts all from none
   */
  public static Fit fit(Design design, double[] share, double[] weight) {
    int rows = share.length;
    double[] fitted = new double[rows];
    double[] eta = new double[rows];
    for (int row = 0; row < rows; row++) {
      if (!(share[row] >= 0 && share[row] <= 1)) {
        throw new IllegalArgumentException("A share lies between 0 and 1: " + share[row]);
      }
      fitted[row] = (weight[row] * share[row] + 0.5) / (weight[row] + 1);
      eta[row] = Math.log(fitted[row] / (1 - fitted[row]));
    }
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double[] pseudo = new double[rows];
      double[] pull = new double[rows];
      for (int row = 0; row < rows; row++) {
        double spread = fitted[row] * (1 - fitted[row]);
        pull[row] = weight[row] * spread;
        pseudo[row] = spread > 0 ? eta[row] + (share[row] - fitted[row]) / spread : eta[row];
      }
      Ols.Fit line = Ols.fit(design, pseudo, pull);
      for (int row = 0; row < rows; row++) {
        eta[row] = pseudo[row] - line.residuals()[row];
        fitted[row] = 1 / (1 + Math.exp(-eta[row]));
      }
      double deviance = deviance(share, weight, fitted);
      if (Math.abs(before - deviance) <= ENOUGH * (Math.abs(deviance) + 0.1)) {
        return new Fit(line.coefficients(), fitted, line.unscaled(), deviance, line.freedom());
      }
      before = deviance;
      if (Arrays.stream(eta).anyMatch(each -> Math.abs(each) > 500)) {
        break;
      }
    }
    throw new IllegalArgumentException("No best coefficients: a column may part all from none");
  }

  private static double deviance(double[] share, double[] weight, double[] fitted) {
    double sum = 0;
    for (int row = 0; row < share.length; row++) {
      sum +=
          2 * weight[row] * (part(share[row], fitted[row]) + part(1 - share[row], 1 - fitted[row]));
    }
    return sum;
  }

  private static double part(double seen, double fitted) {
    return seen == 0 ? 0 : seen * Math.log(seen / fitted);
  }
}
