package dk.frirum.evidence.matching;

import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.linear.Positive;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/** Distances that take the spread of the columns and how they go together into account. */
public final class Mahalanobis {
  private final double[][] rows;
  private final double[][] inverse;

  /**
   * @param columns the covariates
   * @param inverse of the covariance that measures
   */
  public Mahalanobis(double[][] columns, double[][] inverse) {
    rows = Matrices.transpose(columns);
    this.inverse = inverse;
  }

  /** By the covariance within the two groups, as MatchIt. */
  public static Mahalanobis within(double[][] columns, boolean[] treated) {
    double[][] centred = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      double[] sum = new double[2];
      int[] count = new int[2];
      for (int i = 0; i < treated.length; i++) {
        sum[treated[i] ? 1 : 0] += columns[j][i];
        count[treated[i] ? 1 : 0]++;
      }
      centred[j] = columns[j].clone();
      for (int i = 0; i < treated.length; i++) {
        int group = treated[i] ? 1 : 0;
        centred[j][i] -= sum[group] / count[group];
      }
    }
    return new Mahalanobis(columns, inverse(Matrices.covariance(centred)));
  }

  /** By the covariance of all rows. */
  public static Mahalanobis overall(double[][] columns) {
    return new Mahalanobis(columns, inverse(Matrices.covariance(columns)));
  }

  private static double[][] inverse(double[][] covariance) {
    double[][] scaled = new double[covariance.length][covariance.length];
    double[] root = new double[covariance.length];
    Arrays.setAll(root, j -> covariance[j][j] > 0 ? Math.sqrt(covariance[j][j]) : 1);
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < root.length; j++) {
        scaled[i][j] = covariance[i][j] / root[i] / root[j];
      }
    }
    double[][] inverse = new Positive(scaled).inverse();
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < root.length; j++) {
        inverse[i][j] /= root[i] * root[j];
      }
    }
    return inverse;
  }

  double[][] inverse() {
    return inverse;
  }

  /** The squared distance of two rows. */
  public double squared(int a, int b) {
    double[] difference = rows[a].clone();
    Vectors.add(difference, -1, rows[b]);
    return Math.max(0, Matrices.quadratic(inverse, difference));
  }

  public double between(int a, int b) {
    return Math.sqrt(squared(a, b));
  }
}
