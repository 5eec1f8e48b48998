package dk.frirum.evidence.cluster;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.numeric.Tails;
import java.util.Arrays;
import java.util.List;

/**
 * Means and differences from sums by cluster. Cases of one caseworker are alike, so that the
 * textbook interval, which takes each for new information, holds the truth 62–85 times of a hundred
 * where it promises 95.
 */
public final class ByCluster {
  private ByCluster() {}

  /**
   * An estimate.
   *
   * @param error its standard error
   * @param freedom degrees of freedom of t, not whole
   * @param clusters how many it rests on
   * @param rows how many cases
   */
  public record Estimate(double value, double error, double freedom, int clusters, long rows) {

    /** Half the width of the two-sided interval of this level, say 0.95. */
    public double halfWidth(double level) {
      return error == 0 ? 0 : Tails.tQuantile(1 - (1 - level) / 2, freedom) * error;
    }

    /** The two-sided p against 0. */
    public double p() {
      return error == 0 ? (value == 0 ? 1 : 0) : Tails.tBeyond(value / error, freedom);
    }
  }

  /**
   * The mean over all cases, with the bias-reduced clustered error (CR2) and Satterthwaite's
   * degrees of freedom (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018). With nothing but a
   * mean in the model both have a closed form: with N cases, n_k of them and the sum S_k in cluster
   * k, and ȳ = ΣS_k/N,
   *
   * <pre>
   * V = Σ (S_k − n_k ȳ)² / (N² (1 − n_k/N))
   * θ_kl = [k = l] w_k − u_k u_l,  w_k = n_k / (N² (1 − n_k/N)),  u_k = n_k / (N^1.5 √(1 − n_k/N))
   * freedom = (Σ θ_kk)² / Σ θ_kl²
   * </pre>
   *
   * That this is {@link dk.frirum.evidence.linear.BiasReduced} on the rows is a test.
   *
   * @param sums by cluster
   * @param counts by cluster, positive
   * @throws IllegalArgumentException with fewer than two clusters
   */
  public static Estimate mean(double[] sums, long[] counts) {
    int clusters = sums.length;
    if (clusters < 2 || counts.length != clusters) {
      throw new IllegalArgumentException("two clusters at least, each with its count");
    }
    long n = Arrays.stream(counts).sum();
    double mean = Arrays.stream(sums).sum() / n;
    double variance = 0;
    double[] own = new double[clusters];
    double[] u = new double[clusters];
    for (int k = 0; k < clusters; k++) {
      double rest = 1 - (double) counts[k] / n;
      double residual = sums[k] - counts[k] * mean;
      variance += residual * residual / ((double) n * n * rest);
      own[k] = counts[k] / ((double) n * n * rest);
      u[k] = counts[k] / (Math.pow(n, 1.5) * Math.sqrt(rest));
    }
    double trace = 0;
    double squares = 0;
    for (int k = 0; k < clusters; k++) {
      for (int l = 0; l < clusters; l++) {
        double theta = (k == l ? own[k] : 0) - u[k] * u[l];
        squares += theta * theta;
        trace += k == l ? theta : 0;
      }
    }
    return new Estimate(mean, Math.sqrt(variance), trace * trace / squares, clusters, n);
  }

  /**
   * The mean change of those seen in both periods: t on the differences of each one's two means, so
   * that how caseworkers differ from each other cancels.
   *
   * @param before each one's mean
   * @param after the same ones'
   * @param rows how many cases the means are of
   */
  public static Estimate paired(double[] before, double[] after, long rows) {
    int clusters = before.length;
    if (clusters < 2 || after.length != clusters) {
      throw new IllegalArgumentException("two clusters at least, each seen twice");
    }
    double mean = 0;
    for (int k = 0; k < clusters; k++) {
      mean += (after[k] - before[k]) / clusters;
    }
    double squares = 0;
    for (int k = 0; k < clusters; k++) {
      double residual = after[k] - before[k] - mean;
      squares += residual * residual;
    }
    double error = Math.sqrt(squares / (clusters - 1) / clusters);
    return new Estimate(mean, error, clusters - 1, clusters, rows);
  }

  /** The two means of a cluster's cases that a difference is of; each may be of none. */
  public record Pair(long sum, long count, long otherSum, long otherCount) {

    /**
     * As a cell that adds up over clusters: y is the sum of the one, the columns are its count, the
     * sum of the other, and its count.
     */
    public Cell.Moment cell() {
      long[] x = {count, otherSum, otherCount};
      return new Cell.Moment(
          1,
          sum,
          Math.multiplyExact(sum, sum),
          List.of(x[0], x[1], x[2]),
          List.of(sum * x[0], sum * x[1], sum * x[2]),
          List.of(x[0] * x[0], x[1] * x[0], x[1] * x[1], x[2] * x[0], x[2] * x[1], x[2] * x[2]));
    }
  }

  /**
   * The mean of the one less the mean of the other from the sum of {@link Pair#cell}s, one a
   * cluster, where the same clusters may have cases in both. Linearised (Taylor) with the factor
   * K/(K−1) of CR1 and t with K−1: with u_k = (S_k − n_k ȳ)/N − (S′_k − n′_k ȳ′)/N′,
   *
   * <pre>V = K/(K−1) Σ u_k²</pre>
   *
   * which needs only sums, so that no single caseworker's leaves the house.
   */
  public static Estimate difference(Cell.Moment pairs) {
    double n = pairs.sumX().get(0);
    double other = pairs.sumX().get(2);
    double[] a = {1 / n, -pairs.sumY() / n / n, -1 / other, pairs.sumX().get(1) / other / other};
    // u_k = a · (S, n, S′, n′): the sum of its squares is a quadratic form in the sums of products.
    double[][] products = products(pairs);
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        squares += a[i] * a[j] * products[i][j];
      }
    }
    return estimate(
        pairs.sumY() / n - pairs.sumX().get(1) / other, squares, pairs.persons(), n + other);
  }

  /** The mean of the one alone, from the same cell. */
  public static Estimate mean(Cell.Moment pairs) {
    double n = pairs.sumX().get(0);
    double mean = pairs.sumY() / n;
    double[][] products = products(pairs);
    double squares =
        (products[0][0] - 2 * mean * products[0][1] + mean * mean * products[1][1]) / n / n;
    return estimate(mean, squares, pairs.persons(), n);
  }

  private static Estimate estimate(double value, double squares, long clusters, double rows) {
    double variance = Math.max(0, squares) * clusters / (clusters - 1);
    return new Estimate(
        value, Math.sqrt(variance), clusters - 1, Math.toIntExact(clusters), Math.round(rows));
  }

  private static double[][] products(Cell.Moment pairs) {
    double[][] products = new double[4][4];
    products[0][0] = pairs.sumYY();
    for (int i = 1; i < 4; i++) {
      products[0][i] = pairs.sumXY().get(i - 1);
      products[i][0] = products[0][i];
    }
    int at = 0;
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j <= i; j++) {
        products[i][j] = pairs.sumXX().get(at++);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }
}
