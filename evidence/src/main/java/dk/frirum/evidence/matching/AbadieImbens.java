package dk.frirum.evidence.matching;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/**
 * Matching with replacement in which equals are averaged, and its standard error (Abadie and Imbens
 * 2006), as R's Matching gives them.
 *
 * @param estimate the effect
 * @param error the standard error for the population
 * @param sampleError the standard error for this sample
 */
public record AbadieImbens(double estimate, double error, double sampleError) {
  /** Squared distances this near are equal, as in R's Matching. */
  public static final double EQUAL = 1e-5;

  /** On whom the effect is. */
  public enum Estimand {
    /** On the treated. */
    ATT,
    /** On all. */
    ATE,
    /** On the controls. */
    ATC
  }

  /** How covariates are weighed. */
  public enum Metric {
    /** Each by the inverse of its variance. */
    INVERSE_VARIANCE,
    MAHALANOBIS
  }

  /**
   * The effect.
   *
   * @param columns the covariates
   * @param neighbours how many at least
   * @param variance how many of the same group a row's own variance is taken from; 0 for one
   *     variance of all
   */
  public static AbadieImbens match(
      double[] outcome,
      boolean[] treated,
      double[][] columns,
      Estimand estimand,
      Metric metric,
      int neighbours,
      int variance,
      boolean adjusted) {
    if (estimand == Estimand.ATC) {
      boolean[] turned = new boolean[treated.length];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = !treated[i];
      }
      AbadieImbens att =
          match(outcome, turned, columns, Estimand.ATT, metric, neighbours, variance, adjusted);
      return new AbadieImbens(-att.estimate(), att.error(), att.sampleError());
    }
    int n = outcome.length;
    boolean all = estimand == Estimand.ATE;
    Mahalanobis distance = distance(columns, metric);
    double[] used = new double[n];
    double[] usedSquared = new double[n];
    int[][] partners = new int[n][0];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (all || treated[i]) {
        partners[i] = nearest(distance, i, treated, !treated[i], neighbours);
        for (int each : partners[i]) {
          used[each] += 1.0 / partners[i].length;
          usedSquared[each] += 1.0 / partners[i].length / partners[i].length;
        }
        count++;
      }
    }
    double[][] expected = new double[2][n];
    if (adjusted) {
      expected[0] = expected(outcome, treated, false, columns, used);
      expected[1] = all ? expected(outcome, treated, true, columns, used) : expected[1];
    }
    double[] effect = new double[n];
    double[][] spread = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] line = expected[treated[i] ? 0 : 1];
      spread[i] = new double[partners[i].length];
      for (int k = 0; k < partners[i].length; k++) {
        int other = partners[i][k];
        double difference = outcome[i] - (outcome[other] + line[i] - line[other]);
        spread[i][k] = treated[i] ? difference : -difference;
        effect[i] += spread[i][k] / partners[i].length;
      }
    }
    double estimate = Vectors.sum(effect) / count;
    double[] sigma =
        variance > 0
            ? own(outcome, treated, distance, variance)
            : common(spread, estimate, count, n);
    double sample = 0;
    double population = 0;
    for (int i = 0; i < n; i++) {
      boolean counts = all || treated[i];
      boolean may = all || !treated[i];
      double k = may ? used[i] : 0;
      double own = (counts ? 1 : 0) + k;
      sample += sigma[i] * own * own;
      population += sigma[i] * (k * k + (all ? 2 * k : 0) - (may ? usedSquared[i] : 0));
      population += counts ? (effect[i] - estimate) * (effect[i] - estimate) : 0;
    }
    return new AbadieImbens(estimate, Math.sqrt(population) / count, Math.sqrt(sample) / count);
  }

  /**
   * What the covariates foretell, from the rows of a group that were matched, as often as they
   * were.
   */
  private static double[] expected(
      double[] outcome, boolean[] treated, boolean of, double[][] columns, double[] used) {
    double[] weights = new double[outcome.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = treated[i] == of ? used[i] : 0;
    }
    double[][] design = new double[columns.length + 1][];
    design[0] = Vectors.ones(outcome.length);
    System.arraycopy(columns, 0, design, 1, columns.length);
    double[] b = LeastSquares.fit(design, outcome, weights, 0).coefficients();
    double[] expected = new double[outcome.length];
    for (int j = 1; j < b.length; j++) {
      Vectors.add(expected, Double.isNaN(b[j]) ? 0 : b[j], columns[j - 1]);
    }
    return expected;
  }

  private static double[] common(double[][] spread, double estimate, int count, int n) {
    double sum = 0;
    for (double[] of : spread) {
      for (int k = 0; k < of.length; k++) {
        sum += (of[k] - estimate) * (of[k] - estimate) / of.length;
      }
    }
    double[] sigma = new double[n];
    Arrays.fill(sigma, 0.5 * sum / count);
    return sigma;
  }

  private static double[] own(
      double[] outcome, boolean[] treated, Mahalanobis distance, int variance) {
    double[] sigma = new double[outcome.length];
    for (int i = 0; i < sigma.length; i++) {
      int[] near = nearest(distance, i, treated, treated[i], variance);
      double[] values = new double[near.length + 1];
      values[0] = outcome[i];
      for (int k = 0; k < near.length; k++) {
        values[k + 1] = outcome[near[k]];
      }
      sigma[i] = Vectors.variance(values);
    }
    return sigma;
  }

  private static int[] nearest(
      Mahalanobis distance, int row, boolean[] treated, boolean among, int neighbours) {
    double[] far = new double[treated.length];
    double[] sorted = new double[treated.length];
    int count = 0;
    for (int j = 0; j < far.length; j++) {
      if (treated[j] == among && j != row) {
        far[j] = distance.squared(row, j);
        sorted[count++] = far[j];
      } else {
        far[j] = Double.NaN;
      }
    }
    sorted = Arrays.copyOf(sorted, count);
    Arrays.sort(sorted);
    double least = sorted[Math.min(neighbours, count) - 1] + EQUAL;
    int[] near = new int[count];
    int found = 0;
    for (int j = 0; j < far.length; j++) {
      if (far[j] <= least) {
        near[found++] = j;
      }
    }
    return Arrays.copyOf(near, found);
  }

  /** Columns are brought to variance 1 first, so that equals are equal on one scale. */
  private static Mahalanobis distance(double[][] columns, Metric metric) {
    double[][] scaled = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      scaled[j] = columns[j].clone();
      double mean = Vectors.mean(columns[j]);
      double spread = Math.sqrt(Vectors.variance(columns[j]));
      for (int i = 0; i < scaled[j].length; i++) {
        scaled[j][i] = (scaled[j][i] - mean) / spread;
      }
    }
    double[][] identity = new double[columns.length][columns.length];
    for (int j = 0; j < identity.length; j++) {
      identity[j][j] = 1;
    }
    if (metric == Metric.INVERSE_VARIANCE) {
      return new Mahalanobis(scaled, identity);
    }
    double n = columns[0].length;
    double[][] inverse = Mahalanobis.overall(scaled).inverse();
    return new Mahalanobis(scaled, Matrices.scale(inverse, n / (n - 1)));
  }
}
