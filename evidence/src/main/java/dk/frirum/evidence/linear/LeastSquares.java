package dk.frirum.evidence.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Least squares by orthogonal columns. A column that the earlier ones already say is left out and
 * has no coefficient, as in R.
 */
public final class LeastSquares {
  private static final double COLLINEAR = 1e-9;

  private LeastSquares() {}

  /**
   * What was fitted.
   *
   * @param columns the columns that were kept, times the square roots of the weights
   * @param kept which of the given columns they are
   * @param coefficients of the given columns, NaN for those left out
   * @param residuals times the square roots of the weights
   * @param inverse (X′WX)⁻¹ of the kept columns
   * @param basis orthonormal columns of the same space as the kept columns
   * @param absorbed how many parameters were taken out before
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(
      double[][] columns,
      int[] kept,
      double[] coefficients,
      double[] residuals,
      double[][] inverse,
      double[][] basis,
      int absorbed) {

    public int rows() {
      return residuals.length;
    }

    /** All parameters, those taken out before included. */
    public int parameters() {
      return kept.length + absorbed;
    }

    /** Rows less parameters. */
    public int freedom() {
      return rows() - parameters();
    }

    /** Where a given column is among the kept ones. */
    public int position(int column) {
      int at = Arrays.binarySearch(kept, column);
      if (at < 0) {
        throw new IllegalArgumentException(
            "column " + column + " was left out: the others already say it");
      }
      return at;
    }

    /** The residual sum of squares over the degrees of freedom. */
    public double variance() {
      return Vectors.dot(residuals, residuals) / freedom();
    }

    /** The usual covariance of the kept coefficients, s²(X′X)⁻¹. */
    public double[][] classical() {
      return Matrices.scale(inverse, variance());
    }
  }

  /** Fits y on the columns. */
  public static Fit fit(double[][] columns, double[] y) {
    return fit(columns, y, null, 0);
  }

  /**
   * Fits y on the columns.
   *
   * @param columns one array a column, each as long as y; a constant is one of them
   * @param weights of the rows, positive, or none
   * @param absorbed parameters that were taken out of y and the columns before
   */
  public static Fit fit(double[][] columns, double[] y, double @Nullable [] weights, int absorbed) {
    int rows = y.length;
    double[][] q = new double[columns.length][];
    double[][] scaled = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      if (columns[j].length != rows) {
        throw new IllegalArgumentException(
            "column " + j + " has " + columns[j].length + " rows and y has " + rows);
      }
      scaled[j] = weighted(columns[j], weights);
    }
    double[] target = weighted(y, weights);
    // Gram–Schmidt twice is as exact as reflections (Giraud et al. 2005) and hands over the basis.
    double[][] r = new double[columns.length][columns.length];
    int[] kept = new int[columns.length];
    int rank = 0;
    for (int j = 0; j < columns.length; j++) {
      double[] v = scaled[j].clone();
      double before = Vectors.norm(v);
      double[] part = new double[rank + 1];
      for (int pass = 0; pass < 3; pass++) {
        for (int i = 0; i < rank; i++) {
          double along = Vectors.dot(q[i], v);
          part[i] += along;
          Vectors.add(v, -along, q[i]);
        }
      }
      double left = Vectors.norm(v);
      if (!(left > COLLINEAR * before)) {
        continue;
      }
      for (int i = 0; i < rank; i++) {
        r[i][rank] = part[i];
      }
      r[rank][rank] = left;
      Vectors.scale(v, 1 / left);
      q[rank] = v;
      kept[rank++] = j;
    }
    return solved(scaled, target, q, r, Arrays.copyOf(kept, rank), absorbed);
  }

  private static Fit solved(
      double[][] scaled, double[] target, double[][] q, double[][] r, int[] kept, int absorbed) {
    int rank = kept.length;
    double[][] columns = new double[rank][];
    double[] residuals = target.clone();
    double[] z = new double[rank];
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < rank; j++) {
        double along = Vectors.dot(q[j], residuals);
        z[j] += along;
        Vectors.add(residuals, -along, q[j]);
      }
    }
    double[] coefficients = new double[scaled.length];
    Arrays.fill(coefficients, Double.NaN);
    double[] solution = Matrices.backward(r, z);
    for (int j = 0; j < rank; j++) {
      columns[j] = scaled[kept[j]];
      coefficients[kept[j]] = solution[j];
    }
    double[][] inverse = new double[rank][rank];
    for (int j = 0; j < rank; j++) {
      double[] unit = new double[rank];
      unit[j] = 1;
      double[] column = Matrices.backward(r, unit);
      for (int a = 0; a < rank; a++) {
        for (int b = 0; b < rank; b++) {
          inverse[a][b] += column[a] * column[b];
        }
      }
    }
    return new Fit(
        columns, kept, coefficients, residuals, inverse, Arrays.copyOf(q, rank), absorbed);
  }

  private static double[] weighted(double[] column, double @Nullable [] weights) {
    double[] result = column.clone();
    if (weights != null) {
      for (int row = 0; row < result.length; row++) {
        result[row] *= Math.sqrt(weights[row]);
      }
    }
    return result;
  }
}
