package dk.frirum.evidence.linear;

/**
 * A symmetric, positive semidefinite matrix taken apart as LL′ with pivots, largest first; what the
 * others already say is left out (Higham 1990).
 */
public final class Positive {
  private static final double TOLERANCE = 1e-11;

  private final double[][] lower;
  private final int[] order;
  private final int rank;
  private final int size;

  /**
   * @param matrix square and symmetric; it is not changed
   */
  public Positive(double[][] matrix) {
    size = matrix.length;
    double[][] a = new double[size][];
    order = new int[size];
    double largest = 0;
    for (int i = 0; i < size; i++) {
      a[i] = matrix[i].clone();
      order[i] = i;
      largest = Math.max(largest, a[i][i]);
    }
    int k = 0;
    for (; k < size; k++) {
      int pivot = k;
      for (int i = k + 1; i < size; i++) {
        if (a[i][i] > a[pivot][pivot]) {
          pivot = i;
        }
      }
      if (!(a[pivot][pivot] > TOLERANCE * largest)) {
        break;
      }
      swap(a, k, pivot);
      double root = Math.sqrt(a[k][k]);
      a[k][k] = root;
      for (int i = k + 1; i < size; i++) {
        a[i][k] /= root;
      }
      for (int i = k + 1; i < size; i++) {
        double factor = a[i][k];
        for (int j = k + 1; j <= i; j++) {
          a[i][j] -= factor * a[j][k];
        }
      }
    }
    lower = a;
    rank = k;
  }

  private void swap(double[][] a, int k, int p) {
    if (k == p) {
      return;
    }
    int at = order[k];
    order[k] = order[p];
    order[p] = at;
    double diagonal = a[k][k];
    a[k][k] = a[p][p];
    a[p][p] = diagonal;
    for (int j = 0; j < k; j++) {
      double value = a[k][j];
      a[k][j] = a[p][j];
      a[p][j] = value;
    }
    for (int i = k + 1; i < p; i++) {
      double value = a[i][k];
      a[i][k] = a[p][i];
      a[p][i] = value;
    }
    for (int i = p + 1; i < size; i++) {
      double value = a[i][k];
      a[i][k] = a[i][p];
      a[i][p] = value;
    }
  }

  /** How many rows say something of their own. */
  public int rank() {
    return rank;
  }

  /** Whether nothing had to be left out. */
  public boolean isDefinite() {
    return rank == size;
  }

  /** Solves; what was left out is 0. The right side must be within reach of the matrix. */
  public double[] solve(double[] right) {
    double[] z = forward(right);
    for (int i = rank - 1; i >= 0; i--) {
      for (int j = i + 1; j < rank; j++) {
        z[i] -= lower[j][i] * z[j];
      }
      z[i] /= lower[i][i];
    }
    double[] solution = new double[size];
    for (int i = 0; i < rank; i++) {
      solution[order[i]] = z[i];
    }
    return solution;
  }

  /** L⁻¹ applied to the kept rows of a vector, as long as the rank. */
  double[] forward(double[] right) {
    double[] z = new double[rank];
    for (int i = 0; i < rank; i++) {
      double value = right[order[i]];
      for (int j = 0; j < i; j++) {
        value -= lower[i][j] * z[j];
      }
      z[i] = value / lower[i][i];
    }
    return z;
  }

  /** The inverse; what was left out has rows and columns of 0. */
  public double[][] inverse() {
    double[][] inverse = new double[size][];
    for (int column = 0; column < size; column++) {
      double[] unit = new double[size];
      unit[column] = 1;
      inverse[column] = solve(unit);
    }
    for (int i = rank; i < size; i++) {
      for (int j = 0; j < size; j++) {
        inverse[order[i]][j] = 0;
        inverse[j][order[i]] = 0;
      }
    }
    return inverse;
  }
}
