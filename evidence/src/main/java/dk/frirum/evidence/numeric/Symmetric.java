package dk.frirum.evidence.numeric;

/** A small symmetric positive definite matrix, taken apart by Cholesky's method. */
public final class Symmetric {
  /** A pivot that loses all but this share of the diagonal is none. */
  private static final double SINGULAR = 1e-11;

  private final double[][] lower;
  private final int dependent;

  private Symmetric(double[][] lower, int dependent) {
    this.lower = lower;
    this.dependent = dependent;
  }

  /**
   * @param matrix only the lower triangle is read
   */
  public static Symmetric of(double[][] matrix) {
    int size = matrix.length;
    double[][] lower = new double[size][size];
    int dependent = -1;
    for (int row = 0; row < size && dependent < 0; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column];
        for (int at = 0; at < column; at++) {
          sum -= lower[row][at] * lower[column][at];
        }
        if (column < row) {
          lower[row][column] = sum / lower[column][column];
        } else if (sum <= SINGULAR * Math.abs(matrix[row][row])) {
          dependent = row;
        } else {
          lower[row][row] = Math.sqrt(sum);
        }
      }
    }
    return new Symmetric(lower, dependent);
  }

  /** The first row that is a combination of those before it; -1 where there is none. */
  public int dependent() {
    return dependent;
  }

  /** The x with Mx = right. */
  public double[] solve(double[] right) {
    if (dependent >= 0) {
      throw new ArithmeticException(
          "Row " + (dependent + 1) + " of the matrix is a combination of others");
    }
    double[] x = right.clone();
    for (int row = 0; row < x.length; row++) {
      for (int at = 0; at < row; at++) {
        x[row] -= lower[row][at] * x[at];
      }
      x[row] /= lower[row][row];
    }
    for (int row = x.length - 1; row >= 0; row--) {
      for (int at = row + 1; at < x.length; at++) {
        x[row] -= lower[at][row] * x[at];
      }
      x[row] /= lower[row][row];
    }
    return x;
  }

  public double[][] inverse() {
    double[][] inverse = new double[lower.length][];
    for (int row = 0; row < lower.length; row++) {
      double[] unit = new double[lower.length];
      unit[row] = 1;
      inverse[row] = solve(unit);
    }
    return inverse;
  }

  /** x' M⁻¹ x. */
  public double inverseForm(double[] x) {
    double[] solved = solve(x);
    double sum = 0;
    for (int at = 0; at < x.length; at++) {
      sum += x[at] * solved[at];
    }
    return sum;
  }
}
