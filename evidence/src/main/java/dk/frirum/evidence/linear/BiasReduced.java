package dk.frirum.evidence.linear;

import dk.frirum.evidence.numeric.Tails;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.jspecify.annotations.Nullable;

/**
 * CR2: the clustered variance made unbiased under equal, independent errors, with Satterthwaite's
 * degrees of freedom (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018). Groups that were taken
 * out before count as the columns do. CR3, a little too cautious, is close to leaving out one
 * cluster at a time. With one treated cluster nothing tells how its kind differ: the errors then
 * come from the others alone, look small, and are not to be shown.
 */
public final class BiasReduced {
  private static final double SINGULAR = 1e-12;
  private static final long LARGEST = 60_000_000;

  private final LeastSquares.Fit fit;
  private final double[][] basis;
  private final int[][] rows;
  private final double[][][] vectors;
  private final double[][] shares;

  /** Which correction. */
  public enum Kind {
    CR2(-0.5),
    CR3(-1);

    private final double power;

    Kind(double power) {
      this.power = power;
    }

    /** What is to be added along an eigenvector; what the model explains in full is left out. */
    private double along(double share) {
      return 1 - share > SINGULAR ? Math.pow(1 - share, power) - 1 : -1;
    }
  }

  /**
   * A coefficient, or a sum of some, with its uncertainty.
   *
   * @param error the standard error
   * @param freedom Satterthwaite's degrees of freedom, not whole
   */
  public record Estimate(double value, double error, double freedom) {
    public double t() {
      return value / error;
    }

    /** The two-sided p against 0. */
    public double p() {
      return Tails.tBeyond(t(), freedom);
    }

    /** Half the width of the two-sided interval of this level, say 0.95. */
    public double halfWidth(double level) {
      return Tails.tQuantile(1 - (1 - level) / 2, freedom) * error;
    }
  }

  /**
   * Takes the clusters apart.
   *
   * @param groups that were taken out of the fit's columns, or none
   * @throws IllegalArgumentException when rows times parameters are more than memory should hold
   */
  public BiasReduced(LeastSquares.Fit fit, @Nullable FixedEffects groups, Codes clusters) {
    if ((long) fit.rows() * fit.parameters() > LARGEST) {
      throw new IllegalArgumentException(
          fit.rows() + " rows with " + fit.parameters() + " parameters are too many for CR2");
    }
    this.fit = fit;
    double[][] own = fit.basis();
    double[][] taken = groups == null ? new double[0][] : groups.basis();
    basis = new double[own.length + taken.length][];
    System.arraycopy(own, 0, basis, 0, own.length);
    System.arraycopy(taken, 0, basis, own.length, taken.length);
    rows = clusters.rows();
    vectors = new double[rows.length][][];
    shares = new double[rows.length][];
    for (int cluster = 0; cluster < rows.length; cluster++) {
      decompose(cluster);
    }
  }

  /**
   * Eigenvectors of the cluster's part of the hat matrix, by the smaller of its two Gram matrices.
   */
  private void decompose(int cluster) {
    int[] at = rows[cluster];
    double[][] q = new double[at.length][basis.length];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < basis.length; j++) {
        q[i][j] = basis[j][at[i]];
      }
    }
    boolean byRows = at.length <= basis.length;
    double[][] gram = Matrices.gram(byRows ? q : Matrices.transpose(q));
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(gram));
    double[] values = eigen.getEigenvalues();
    double[][] kept = new double[values.length][];
    shares[cluster] = values;
    for (int k = 0; k < values.length; k++) {
      double value = values[k];
      double[] vector = eigen.getEigenvector(k).toArray();
      if (!byRows) {
        vector = Matrices.times(q, vector);
        Vectors.scale(vector, value > SINGULAR ? 1 / Math.sqrt(value) : 0);
      }
      kept[k] = vector;
    }
    vectors[cluster] = kept;
  }

  /** A coefficient by the column it was given as, with CR2. */
  public Estimate coefficient(int column) {
    return coefficient(column, Kind.CR2);
  }

  /** The same with another correction. */
  public Estimate coefficient(int column, Kind kind) {
    double[] contrast = new double[fit.kept().length];
    contrast[fit.position(column)] = 1;
    return contrast(contrast, kind);
  }

  /**
   * A weighted sum of coefficients.
   *
   * @param contrast by kept column
   */
  public Estimate contrast(double[] contrast, Kind kind) {
    double[] m = Matrices.times(fit.inverse(), contrast);
    double variance = 0;
    double[] own = new double[rows.length];
    double[][] u = new double[rows.length][basis.length];
    for (int cluster = 0; cluster < rows.length; cluster++) {
      int[] at = rows[cluster];
      double[] z = new double[at.length];
      double[] e = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        e[i] = fit.residuals()[at[i]];
        for (int j = 0; j < m.length; j++) {
          z[i] += m[j] * fit.columns()[j][at[i]];
        }
      }
      double[] a = z.clone();
      for (int k = 0; k < vectors[cluster].length; k++) {
        double[] v = vectors[cluster][k];
        Vectors.add(a, kind.along(shares[cluster][k]) * Vectors.dot(v, z), v);
      }
      double score = Vectors.dot(a, e);
      variance += score * score;
      own[cluster] = Vectors.dot(a, a);
      for (int j = 0; j < basis.length; j++) {
        for (int i = 0; i < at.length; i++) {
          u[cluster][j] += basis[j][at[i]] * a[i];
        }
      }
    }
    double value = 0;
    for (int j = 0; j < contrast.length; j++) {
      value += contrast[j] * fit.coefficients()[fit.kept()[j]];
    }
    return new Estimate(value, Math.sqrt(variance), freedom(own, u));
  }

  private static double freedom(double[] own, double[][] u) {
    double trace = 0;
    double squares = 0;
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j < own.length; j++) {
        double theta = (i == j ? own[i] : 0) - Vectors.dot(u[i], u[j]);
        squares += theta * theta;
        trace += i == j ? theta : 0;
      }
    }
    return trace * trace / squares;
  }
}
