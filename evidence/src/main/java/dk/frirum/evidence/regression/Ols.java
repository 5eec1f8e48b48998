package dk.frirum.evidence.regression;

import java.util.Arrays;

/**
 * Least squares by Householder's QR (Householder 1958, J. ACM 5:339; Golub 1965, Numer. Math.
 * 7:206) refined in twice the precision: holds the digits where the normal equations hold none
 * (NIST StRD Filip, Longley, Wampler).
 */
public final class Ols {
  /**
   * The line.
   *
   * @param coefficients one a column
   * @param residuals one a row: what is seen minus what is expected
   * @param unscaled the inverse of X'WX: times the residual variance, the covariance
   * @param leverage one a row: how much a row draws the line to itself, 0 to 1
   * @param deviation residual standard deviation
   * @param freedom rows that count minus columns
   * @param rSquared about the mean where there is an intercept, otherwise about 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(
      double[] coefficients,
      double[] residuals,
      double[][] unscaled,
      double[] leverage,
      double deviation,
      int freedom,
      double rSquared) {

    /**
     * Standard errors as they are where every row has the same variance and none moves with
     * another.
     */
    public double[] errors() {
      double[] errors = new double[coefficients.length];
      for (int at = 0; at < errors.length; at++) {
        errors[at] = deviation * Math.sqrt(unscaled[at][at]);
      }
      return errors;
    }
  }

  private Ols() {}

  public static Fit fit(Design design, double[] y) {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    return fit(design, y, ones);
  }

  /**
   * @param weights how much each row counts, 0 or more: one over its variance, up to a factor
   * @throws IllegalArgumentException where a column is a combination of others, or there are too
   *     few rows
   */
  public static Fit fit(Design design, double[] y, double[] weights) {
    double[] root = Arrays.stream(weights).map(Math::sqrt).toArray();
    double[][] columns = new double[design.columns().length][];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = times(design.columns()[column], root);
    }
    Householder qr = new Householder(design.names(), columns);
    double[] coefficients = qr.solve(times(y, root));
    return fit(design, y, weights, coefficients, qr.unscaled(), qr.leverage());
  }

  private static double[] times(double[] values, double[] factors) {
    double[] product = values.clone();
    for (int row = 0; row < product.length; row++) {
      product[row] *= factors[row];
    }
    return product;
  }

  private static Fit fit(
      Design design,
      double[] y,
      double[] weights,
      double[] coefficients,
      double[][] unscaled,
      double[] leverage) {
    double[] residuals = new double[y.length];
    double squares = 0;
    double total = 0;
    double counted = 0;
    double mean = 0;
    double weight = 0;
    boolean intercept = design.names().contains(Design.INTERCEPT);
    for (int row = 0; row < y.length && intercept; row++) {
      mean += weights[row] * y[row];
      weight += weights[row];
    }
    mean = intercept ? mean / weight : 0;
    for (int row = 0; row < y.length; row++) {
      double expected = 0;
      for (int column = 0; column < coefficients.length; column++) {
        expected += coefficients[column] * design.columns()[column][row];
      }
      residuals[row] = y[row] - expected;
      squares += weights[row] * residuals[row] * residuals[row];
      total += weights[row] * (y[row] - mean) * (y[row] - mean);
      counted += weights[row] > 0 ? 1 : 0;
    }
    int freedom = (int) counted - coefficients.length;
    double deviation = freedom > 0 ? Math.sqrt(squares / freedom) : Double.NaN;
    return new Fit(
        coefficients, residuals, unscaled, leverage, deviation, freedom, 1 - squares / total);
  }
}
