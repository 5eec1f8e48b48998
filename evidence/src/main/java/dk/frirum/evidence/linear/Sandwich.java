package dk.frirum.evidence.linear;

/**
 * Covariances of coefficients that hold when the errors differ in size (White 1980; MacKinnon and
 * White 1985) or go together within clusters (Liang and Zeger 1986; Cameron, Gelbach and Miller
 * 2011). All are of the kept columns of a fit. With fewer than about ten treated clusters none of
 * them is to be shown alone.
 */
public final class Sandwich {
  private Sandwich() {}

  /** How single rows are weighed. */
  public enum Robust {
    HC0,
    HC1,
    HC2,
    HC3
  }

  /** Robust against errors of unequal size. */
  public static double[][] robust(LeastSquares.Fit fit, Robust kind) {
    int n = fit.rows();
    double[][] meat = new double[fit.kept().length][fit.kept().length];
    for (int row = 0; row < n; row++) {
      double leverage = 0;
      for (double[] column : fit.basis()) {
        leverage += column[row] * column[row];
      }
      double e = fit.residuals()[row];
      double squared =
          switch (kind) {
            case HC0 -> e * e;
            case HC1 -> e * e * n / fit.freedom();
            case HC2 -> e * e / (1 - leverage);
            case HC3 -> e * e / ((1 - leverage) * (1 - leverage));
          };
      double[] x = new double[fit.kept().length];
      for (int j = 0; j < x.length; j++) {
        x[j] = fit.columns()[j][row];
      }
      Matrices.addOuter(meat, squared, x);
    }
    return between(fit, meat);
  }

  /** CR0: robust against errors that go together within clusters, nothing corrected. */
  public static double[][] clustered(LeastSquares.Fit fit, Codes clusters) {
    return between(fit, meat(fit, clusters));
  }

  /**
   * CR1: times G/(G−1) · (n−1)/(n−K).
   *
   * @param parameters K. Stata's {@code areg} counts all dummies; {@code reghdfe} and {@code
   *     fixest} do not count those nested in the clusters
   */
  public static double[][] clustered(LeastSquares.Fit fit, Codes clusters, int parameters) {
    double n = fit.rows();
    double g = clusters.levels();
    return Matrices.scale(clustered(fit, clusters), g / (g - 1) * (n - 1) / (n - parameters));
  }

  /**
   * Clustered in two ways at once: one plus the other less both.
   *
   * @param plainLast whether what is taken away is HC0 on rows (Petersen 2009; {@code multi0}) and
   *     not CR1 on the groups that are together in both
   */
  public static double[][] twoWay(
      LeastSquares.Fit fit, Codes first, Codes second, boolean plainLast) {
    double[][] sum =
        Matrices.sum(
            clustered(fit, first, fit.parameters()), 1, clustered(fit, second, fit.parameters()));
    double[][] both =
        plainLast ? robust(fit, Robust.HC0) : clustered(fit, first.and(second), fit.parameters());
    return Matrices.sum(sum, -1, both);
  }

  private static double[][] meat(LeastSquares.Fit fit, Codes clusters) {
    if (clusters.levels() < 2) {
      throw new IllegalArgumentException(
          "one cluster alone says nothing about how clusters differ");
    }
    int k = fit.kept().length;
    double[][] scores = new double[clusters.levels()][k];
    for (int j = 0; j < k; j++) {
      for (int row = 0; row < fit.rows(); row++) {
        scores[clusters.of()[row]][j] += fit.columns()[j][row] * fit.residuals()[row];
      }
    }
    double[][] meat = new double[k][k];
    for (double[] score : scores) {
      Matrices.addOuter(meat, 1, score);
    }
    return meat;
  }

  private static double[][] between(LeastSquares.Fit fit, double[][] meat) {
    return Matrices.times(Matrices.times(fit.inverse(), meat), fit.inverse());
  }
}
