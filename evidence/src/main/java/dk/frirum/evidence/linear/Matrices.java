package dk.frirum.evidence.linear;

/** Small dense matrices, row by row. */
public final class Matrices {
  private Matrices() {}

  public static double[][] scale(double[][] a, double factor) {
    double[][] result = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i].clone();
      Vectors.scale(result[i], factor);
    }
    return result;
  }

  /** a plus a multiple of b. */
  public static double[][] sum(double[][] a, double factor, double[][] b) {
    double[][] result = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i].clone();
      Vectors.add(result[i], factor, b[i]);
    }
    return result;
  }

  public static double[][] times(double[][] a, double[][] b) {
    int columns = b.length == 0 ? 0 : b[0].length;
    double[][] result = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        Vectors.add(result[i], a[i][k], b[k]);
      }
    }
    return result;
  }

  public static double[] times(double[][] a, double[] v) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = Vectors.dot(a[i], v);
    }
    return result;
  }

  /** v′Av. */
  public static double quadratic(double[][] a, double[] v) {
    return Vectors.dot(times(a, v), v);
  }

  /** Inner products of rows: AA′. */
  public static double[][] gram(double[][] rows) {
    double[][] result = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        result[i][j] = Vectors.dot(rows[i], rows[j]);
        result[j][i] = result[i][j];
      }
    }
    return result;
  }

  public static double[][] transpose(double[][] a) {
    int columns = a.length == 0 ? 0 : a[0].length;
    double[][] result = new double[columns][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns; j++) {
        result[j][i] = a[i][j];
      }
    }
    return result;
  }

  /** Adds a multiple of vv′ in place. */
  public static void addOuter(double[][] to, double factor, double[] v) {
    for (int i = 0; i < v.length; i++) {
      Vectors.add(to[i], factor * v[i], v);
    }
  }

  /** The covariance of columns, with n − 1 below. */
  public static double[][] covariance(double[][] columns) {
    double[][] centred = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      centred[j] = columns[j].clone();
      double mean = Vectors.mean(columns[j]);
      for (int i = 0; i < centred[j].length; i++) {
        centred[j][i] -= mean;
      }
    }
    return scale(gram(centred), 1.0 / (columns[0].length - 1));
  }

  /** Solves with the upper left of an upper triangular matrix. */
  static double[] backward(double[][] upper, double[] right) {
    double[] z = right.clone();
    for (int i = z.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < z.length; j++) {
        z[i] -= upper[i][j] * z[j];
      }
      z[i] /= upper[i][i];
    }
    return z;
  }
}
