package dk.frirum.evidence.regression;

import java.util.Arrays;
import java.util.List;

/**
 * X = QR by reflections, with X's columns scaled to about length one by powers of two, which rounds
 * nothing. Solves least squares, and refines what it has found in twice the precision (Björck 1967,
 * Iterative refinement of linear least squares solutions, BIT 7:257).
 */
final class Householder {
  /** A column of which no more than this is new is a combination of those before it. */
  private static final double NEW = 1e-13;

  private static final int REFINEMENTS = 3;

  private final double[][] scaled;
  private final double[] scale;
  private final double[][] q;
  private final double[] diagonal;

  /**
   * @param columns of X
   * @throws IllegalArgumentException where one is a combination of those before it
   */
  Householder(List<String> names, double[][] columns) {
    int count = columns.length;
    scaled = new double[count][];
    q = new double[count][];
    scale = new double[count];
    diagonal = new double[count];
    for (int column = 0; column < count; column++) {
      double length = norm(columns[column], 0);
      scale[column] = length > 0 ? Math.scalb(1.0, Math.getExponent(length)) : 1;
      double factor = scale[column];
      scaled[column] = Arrays.stream(columns[column]).map(each -> each / factor).toArray();
      q[column] = scaled[column].clone();
    }
    for (int column = 0; column < count; column++) {
      reduce(column, names.get(column));
    }
  }

  private void reduce(int column, String name) {
    double[] v = q[column];
    double length = column < v.length ? norm(v, column) : 0;
    if (length < NEW) {
      throw new IllegalArgumentException(
          "Column '" + name + "' is a combination of those before it");
    }
    double pivot = v[column] > 0 ? -length : length;
    diagonal[column] = pivot;
    double beta = length * (length + Math.abs(v[column]));
    v[column] -= pivot;
    // Normed so that the reflection is I - v v'.
    double norm = Math.sqrt(beta);
    for (int row = column; row < v.length; row++) {
      v[row] /= norm;
    }
    for (int other = column + 1; other < q.length; other++) {
      reflect(column, q[other]);
    }
  }

  private void reflect(int column, double[] target) {
    double[] v = q[column];
    double product = 0;
    for (int row = column; row < v.length; row++) {
      product = Math.fma(v[row], target[row], product);
    }
    for (int row = column; row < v.length; row++) {
      target[row] = Math.fma(-product, v[row], target[row]);
    }
  }

  /** Q' times a vector, in place. */
  private double[] rotate(double[] vector) {
    for (int column = 0; column < q.length; column++) {
      reflect(column, vector);
    }
    return vector;
  }

  /** Q times a vector, in place. */
  private double[] rotateBack(double[] vector) {
    for (int column = q.length - 1; column >= 0; column--) {
      reflect(column, vector);
    }
    return vector;
  }

  /** The coefficients that leave least squares. */
  double[] solve(double[] y) {
    double[] rotated = rotate(y.clone());
    double[] x = up(rotated);
    Arrays.fill(rotated, 0, x.length, 0);
    double[] residuals = rotateBack(rotated);
    for (int each = 0; each < REFINEMENTS; each++) {
      refine(y, residuals, x);
    }
    for (int column = 0; column < x.length; column++) {
      x[column] /= scale[column];
    }
    return x;
  }

  /** One step on residuals and coefficients at once, whose own residuals are summed exactly. */
  private void refine(double[] y, double[] residuals, double[] x) {
    double[] f = new double[y.length];
    for (int row = 0; row < f.length; row++) {
      Exact sum = new Exact();
      sum.add(y[row]);
      sum.add(-residuals[row]);
      for (int column = 0; column < x.length; column++) {
        sum.add(-scaled[column][row], x[column]);
      }
      f[row] = sum.value();
    }
    double[] g = new double[x.length];
    for (int column = 0; column < x.length; column++) {
      Exact sum = new Exact();
      for (int row = 0; row < f.length; row++) {
        sum.add(-scaled[column][row], residuals[row]);
      }
      g[column] = sum.value();
    }
    double[] rotated = rotate(f);
    double[] h = down(g);
    for (int column = 0; column < x.length; column++) {
      rotated[column] -= h[column];
    }
    double[] step = up(rotated);
    System.arraycopy(h, 0, rotated, 0, h.length);
    double[] change = rotateBack(rotated);
    for (int column = 0; column < x.length; column++) {
      x[column] += step[column];
    }
    for (int row = 0; row < residuals.length; row++) {
      residuals[row] += change[row];
    }
  }

  /** R x = right. */
  private double[] up(double[] right) {
    double[] x = Arrays.copyOf(right, diagonal.length);
    for (int row = x.length - 1; row >= 0; row--) {
      for (int column = row + 1; column < x.length; column++) {
        x[row] -= q[column][row] * x[column];
      }
      x[row] /= diagonal[row];
    }
    return x;
  }

  /** R' x = right. */
  private double[] down(double[] right) {
    double[] x = right.clone();
    for (int row = 0; row < x.length; row++) {
      for (int column = 0; column < row; column++) {
        x[row] -= q[row][column] * x[column];
      }
      x[row] /= diagonal[row];
    }
    return x;
  }

  /** The inverse of X'X. */
  double[][] unscaled() {
    int count = diagonal.length;
    double[][] inverse = new double[count][];
    for (int column = 0; column < count; column++) {
      double[] unit = new double[count];
      unit[column] = 1;
      inverse[column] = up(down(unit));
      for (int row = 0; row < count; row++) {
        inverse[column][row] /= scale[row] * scale[column];
      }
    }
    return inverse;
  }

  /** Row sums of squares of Q: the diagonal of the hat matrix. */
  double[] leverage() {
    double[] leverage = new double[q.length == 0 ? 0 : q[0].length];
    for (int column = 0; column < q.length; column++) {
      double[] unit = new double[leverage.length];
      unit[column] = 1;
      rotateBack(unit);
      for (int row = 0; row < leverage.length; row++) {
        leverage[row] += unit[row] * unit[row];
      }
    }
    return leverage;
  }

  private static double norm(double[] vector, int from) {
    double sum = 0;
    for (int row = from; row < vector.length; row++) {
      sum = Math.fma(vector[row], vector[row], sum);
    }
    return Math.sqrt(sum);
  }
}
