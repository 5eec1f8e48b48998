package dk.frirum.evidence.synthetic;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Which predictors matter: the importance whose mix comes nearest to the treated unit's outcomes
 * before the start (Abadie and Gardeazabal 2003, appendix B). The problem is not convex. What R's
 * Synth and pysyncon print is where one search from one start ends ({@link #single}); a better
 * objective is often to be had ({@link #thorough}).
 *
 * @param importance by predictor, sums to 1
 * @param weights by donor
 * @param meanSquare the mean squared gap over the fitted periods
 */
@SuppressWarnings("ArrayRecordComponent")
public record Importance(double[] importance, double[] weights, double meanSquare) {

  /**
   * What a search is given; predictors are scaled.
   *
   * @param x1 the treated unit's predictors
   * @param x0 the donors', by donor and predictor
   * @param z1 the treated unit's outcome over the fitted periods
   * @param z0 the donors', by donor and period
   */
  public record Problem(double[] x1, double[][] x0, double[] z1, double[][] z0) {

    /** The mix of an importance. */
    public Importance at(double[] importance) {
      double[] weights = SyntheticControl.byPredictors(x1, x0, importance).weights();
      double[] gaps = SyntheticControl.gaps(z1, z0, weights);
      return new Importance(importance, weights, SyntheticControl.meanSquare(gaps, 0, gaps.length));
    }

    /** All predictors alike. */
    public double[] equal() {
      double[] equal = new double[x1.length];
      Arrays.fill(equal, 1.0 / equal.length);
      return equal;
    }

    /** By squared coefficients of the outcomes on the predictors, over all units and periods. */
    public double[] regression() {
      int k = x1.length;
      int units = x0.length + 1;
      double[][] columns = new double[k + 1][units];
      columns[0] = Vectors.ones(units);
      for (int unit = 0; unit < units; unit++) {
        double[] x = unit == 0 ? x1 : x0[unit - 1];
        for (int j = 0; j < k; j++) {
          columns[j + 1][unit] = x[j];
        }
      }
      double[] squares = new double[k];
      for (int t = 0; t < z1.length; t++) {
        double[] y = new double[units];
        for (int unit = 0; unit < units; unit++) {
          y[unit] = unit == 0 ? z1[t] : z0[unit - 1][t];
        }
        double[] b = LeastSquares.fit(columns, y).coefficients();
        for (int j = 0; j < k; j++) {
          squares[j] += Double.isNaN(b[j + 1]) ? 0 : b[j + 1] * b[j + 1];
        }
      }
      Vectors.scale(squares, 1 / Vectors.sum(squares));
      return squares;
    }
  }

  /** One search over the importances themselves from one start. */
  public static Importance single(Problem problem, double[] start) {
    NelderMead found = NelderMead.plain(at -> problem.at(normed(at)).meanSquare(), start);
    return problem.at(normed(found.at()));
  }

  private static double[] normed(double[] values) {
    double[] importance = new double[values.length];
    Arrays.setAll(importance, j -> Math.abs(values[j]));
    Vectors.scale(importance, 1 / Vectors.sum(importance));
    return importance;
  }

  /**
   * Many searches over the logarithms of the importances; the best objective counts.
   *
   * @param starts how many, the equal and the regression's among them
   * @param least what the smallest importance is at least, as a share of the largest: below it the
   *     inner problem no longer settles the weights
   */
  public static Importance thorough(
      Problem problem, int starts, RandomGenerator random, double least) {
    int k = problem.x1().length;
    Importance best = problem.at(problem.equal());
    for (int start = 0; start < Math.max(1, starts); start++) {
      double[] from = new double[k];
      if (start == 1) {
        double[] regression = problem.regression();
        Arrays.setAll(from, j -> Math.log(Math.max(regression[j], 1e-12)));
      } else if (start > 1) {
        Arrays.setAll(from, _ -> 3 * random.nextGaussian());
      }
      Importance each = descend(problem, from, least);
      best = each.meanSquare() < best.meanSquare() ? each : best;
    }
    return best;
  }

  private static Importance descend(Problem problem, double[] from, double least) {
    NelderMead found = new NelderMead(from, Double.POSITIVE_INFINITY);
    for (int again = 0; again < 9; again++) {
      NelderMead more =
          NelderMead.adaptive(
              at -> problem.at(exponential(at, least)).meanSquare(), found.at(), 1.5);
      boolean better = more.value() < found.value() * (1 - 1e-6);
      found = more.value() < found.value() ? more : found;
      if (!better) {
        break;
      }
    }
    return problem.at(exponential(found.at(), least));
  }

  private static double[] exponential(double[] logs, double least) {
    double top = Arrays.stream(logs).max().orElseThrow();
    double[] importance = new double[logs.length];
    Arrays.setAll(importance, j -> Math.max(Math.exp(logs[j] - top), least));
    Vectors.scale(importance, 1 / Vectors.sum(importance));
    return importance;
  }
}
