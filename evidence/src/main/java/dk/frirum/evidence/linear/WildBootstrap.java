package dk.frirum.evidence.linear;

import java.util.random.RandomGenerator;

/**
 * The wild cluster bootstrap with the hypothesis imposed and signs by Rademacher (Cameron, Gelbach
 * and Miller 2008): all 2^G signs where they are few, seeded draws where they are many. It is no
 * cure for one or two treated clusters; permutation is.
 */
public final class WildBootstrap {
  private static final double TIE = 1e-9;

  private WildBootstrap() {}

  /**
   * What came out.
   *
   * @param t with CR1
   * @param p two-sided and symmetric; what equals the data counts, and the data are among all signs
   * @param draws how many signs were tried
   * @param enumerated whether these were all
   */
  public record Result(double t, double p, int draws, boolean enumerated) {}

  /**
   * Tests that a coefficient is a value.
   *
   * @param columns as given to {@link LeastSquares}, groups' effects among them or taken out
   * @param absorbed parameters taken out before
   * @param draws at most; when 2^G is not more, all are tried
   */
  public static Result test(
      double[][] columns,
      double[] y,
      Codes clusters,
      int column,
      double value,
      int absorbed,
      int draws,
      RandomGenerator random) {
    LeastSquares.Fit full = LeastSquares.fit(columns, y, null, absorbed);
    double[] shifted = y.clone();
    Vectors.add(shifted, -value, columns[column]);
    LeastSquares.Fit imposed = LeastSquares.fit(without(columns, column), shifted, null, absorbed);
    int at = full.position(column);
    int g = clusters.levels();
    int k = full.kept().length;
    double[] c = full.inverse()[at];
    double[][] score = new double[g][k];
    double[] moment = new double[g]; // c'X_g'u_g
    double[][] weight = new double[g][k]; // c'X_g'X_g
    for (int row = 0; row < y.length; row++) {
      int cluster = clusters.of()[row];
      double z = 0;
      for (int j = 0; j < k; j++) {
        z += c[j] * full.columns()[j][row];
      }
      moment[cluster] += z * imposed.residuals()[row];
      for (int j = 0; j < k; j++) {
        score[cluster][j] += full.columns()[j][row] * imposed.residuals()[row];
        weight[cluster][j] += z * full.columns()[j][row];
      }
    }
    double[][] influence = new double[g][];
    for (int cluster = 0; cluster < g; cluster++) {
      influence[cluster] = Matrices.times(full.inverse(), score[cluster]);
    }
    double n = y.length;
    double scale = g / (g - 1.0) * (n - 1) / (n - full.parameters());
    double[] signs = Vectors.ones(g);
    double observed = t(signs, influence, moment, weight, at, scale);
    boolean all = g < 31 && 1L << g <= draws;
    int count = all ? 1 << g : draws;
    int beyond = 0;
    for (int draw = 0; draw < count; draw++) {
      for (int cluster = 0; cluster < g; cluster++) {
        signs[cluster] = (all ? draw >> cluster & 1 : random.nextInt(2)) == 0 ? 1 : -1;
      }
      double t = Math.abs(t(signs, influence, moment, weight, at, scale));
      if (t >= Math.abs(observed) * (1 - TIE)) {
        beyond++;
      }
    }
    // Drawn signs do not hold the data themselves for sure: they are added.
    double p = all ? beyond / (double) count : (beyond + 1.0) / (count + 1.0);
    return new Result(observed, p, count, all);
  }

  private static double t(
      double[] signs,
      double[][] influence,
      double[] moment,
      double[][] weight,
      int at,
      double scale) {
    double[] shift = new double[influence[0].length];
    for (int g = 0; g < signs.length; g++) {
      Vectors.add(shift, signs[g], influence[g]);
    }
    double variance = 0;
    for (int g = 0; g < signs.length; g++) {
      double score = signs[g] * moment[g] - Vectors.dot(weight[g], shift);
      variance += score * score;
    }
    return shift[at] / Math.sqrt(scale * variance);
  }

  private static double[][] without(double[][] columns, int column) {
    double[][] rest = new double[columns.length - 1][];
    for (int j = 0, next = 0; j < columns.length; j++) {
      if (j != column) {
        rest[next++] = columns[j];
      }
    }
    return rest;
  }
}
