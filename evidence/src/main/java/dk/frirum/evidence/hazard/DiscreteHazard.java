package dk.frirum.evidence.hazard;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/**
 * The chance to leave in a week among those who have not left, by week and group (Cox 1972;
 * Prentice and Gloeckler 1978): for weekly data, where nearly all times are tied. It needs only
 * sums, how many were there and how many left, so that installations can be put together without
 * persons.
 */
public final class DiscreteHazard {
  private static final int MOST_STEPS = 100;

  private DiscreteHazard() {}

  /** The scale on which columns add up. */
  public enum Link {
    /**
     * Coefficients are logarithms of hazard ratios, as in Cox' model, whatever the length of weeks.
     */
    CLOGLOG,
    /** Coefficients are logarithms of odds ratios. */
    LOGIT
  }

  /**
   * The model.
   *
   * @param coefficients by column, NaN for one that the others already say
   * @param covariance of the kept coefficients
   * @param kept which columns they are
   * @param fitted the chance of each cell
   * @param deviance twice the distance to a model that fits every cell
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(
      double[] coefficients, double[][] covariance, int[] kept, double[] fitted, double deviance) {

    /** The standard error of a column's coefficient; NaN for one left out. */
    public double error(int column) {
      int at = Arrays.binarySearch(kept, column);
      return at < 0 ? Double.NaN : Math.sqrt(covariance[at][at]);
    }
  }

  /**
   * Fits the chances of cells.
   *
   * @param columns one array a column, one value a cell; columns for the weeks among them
   * @param atRisk how many were there
   * @param left how many of them left
   * @throws IllegalArgumentException when more left than were there
   * @throws ArithmeticException when the columns tell apart where anybody leaves at all, so that
   *     there is no finite fit
   */
  public static Fit fit(double[][] columns, double[] atRisk, double[] left, Link link) {
    int n = left.length;
    double[] eta = new double[n];
    for (int i = 0; i < n; i++) {
      if (!(left[i] >= 0 && left[i] <= atRisk[i])) {
        throw new IllegalArgumentException(
            "cell " + (i + 1) + ": " + left[i] + " cannot leave where " + atRisk[i] + " are");
      }
      eta[i] = inverse((left[i] + 0.5) / (atRisk[i] + 1), link);
    }
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] weights = new double[n];
      double[] working = new double[n];
      for (int i = 0; i < n; i++) {
        double p = chance(eta[i], link);
        double slope = slope(eta[i], link);
        weights[i] = atRisk[i] * slope * slope / (p * (1 - p));
        working[i] = atRisk[i] == 0 ? eta[i] : eta[i] + (left[i] / atRisk[i] - p) / slope;
      }
      LeastSquares.Fit line = LeastSquares.fit(columns, working, weights, 0);
      Arrays.fill(eta, 0);
      for (int j : line.kept()) {
        Vectors.add(eta, line.coefficients()[j], columns[j]);
      }
      if (Arrays.stream(eta).anyMatch(each -> Math.abs(each) > 30)) {
        break;
      }
      double[] fitted = Arrays.stream(eta).map(each -> chance(each, link)).toArray();
      double deviance = deviance(atRisk, left, fitted);
      if (Math.abs(before - deviance) <= 1e-13 * (Math.abs(deviance) + 1)) {
        return new Fit(line.coefficients(), line.inverse(), line.kept(), fitted, deviance);
      }
      before = deviance;
    }
    throw new ArithmeticException(
        "the chances do not settle: a column tells apart where anybody leaves at all");
  }

  private static double chance(double eta, Link link) {
    return switch (link) {
      case CLOGLOG -> -Math.expm1(-Math.exp(eta));
      case LOGIT -> 1 / (1 + Math.exp(-eta));
    };
  }

  private static double slope(double eta, Link link) {
    return switch (link) {
      case CLOGLOG -> Math.exp(eta - Math.exp(eta));
      case LOGIT -> 1 / (1 + Math.exp(-eta)) / (1 + Math.exp(eta));
    };
  }

  private static double inverse(double p, Link link) {
    return switch (link) {
      case CLOGLOG -> Math.log(-Math.log1p(-p));
      case LOGIT -> Math.log(p / (1 - p));
    };
  }

  private static double deviance(double[] atRisk, double[] left, double[] fitted) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += part(left[i], atRisk[i] * fitted[i]);
      sum += part(atRisk[i] - left[i], atRisk[i] * (1 - fitted[i]));
    }
    return 2 * sum;
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
