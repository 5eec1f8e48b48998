package dk.frirum.evidence.synthetic;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which predictors matter: the importance whose mix comes nearest to the treated unit's outcomes
 * before the start (Abadie and Gardeazabal 2003, appendix B). The problem is not convex: it is tried
 * from many starts, and the best objective counts.
 *
 * @param importance by predictor, sums to 1
 * @param weights by donor
 * @param meanSquare the mean squared gap over the fitted periods
 */
@SuppressWarnings("ArrayRecordComponent")
public record Importance(double[] importance, double[] weights, double meanSquare) {

  /** What the search is given. */
  private record Problem(double[] x1, double[][] x0, double[] z1, double[][] z0) {
    Importance at(double[] logs) {
      double[] v = new double[logs.length];
      double top = Arrays.stream(logs).max().orElseThrow();
      for (int k = 0; k < v.length; k++) {
        v[k] = Math.exp(Math.max(logs[k] - top, -60));
      }
      Vectors.scale(v, 1 / Vectors.sum(v));
      double[] weights = SyntheticControl.byPredictors(x1, x0, v).weights();
      double[] gaps = SyntheticControl.gaps(z1, z0, weights);
      return new Importance(v, weights, SyntheticControl.meanSquare(gaps, 0, gaps.length));
    }
  }

  /**
   * @param x1 the treated unit's predictors, scaled
   * @param x0 the donors', by donor and predictor
   * @param z1 the treated unit's outcome over the fitted periods
   * @param z0 the donors', by donor and period
   * @param starts how many, the equal and the regression's among them
   */
  public static Importance search(
      double[] x1,
      double[][] x0,
      double[] z1,
      double[][] z0,
      int starts,
      RandomGenerator random) {
    Problem problem = new Problem(x1, x0, z1, z0);
    int k = x1.length;
    @Nullable Importance best = null;
    for (int start = 0; start < Math.max(1, starts); start++) {
      double[] from = new double[k];
      if (start == 1) {
        from = byRegression(problem);
      } else if (start > 1) {
        for (int j = 0; j < k; j++) {
          from[j] = 3 * random.nextGaussian();
        }
      }
      NelderMead found = NelderMead.minimise(at -> problem.at(at).meanSquare(), from, 1.5);
      for (int again = 0; again < 8; again++) {
        NelderMead more = NelderMead.minimise(at -> problem.at(at).meanSquare(), found.at(), 1);
        boolean better = more.value() < found.value() * (1 - 1e-6);
        found = more.value() < found.value() ? more : found;
        if (!better) {
          break;
        }
      }
      Importance each = problem.at(found.at());
      best = best == null || each.meanSquare() < best.meanSquare() ? each : best;
    }
    return Objects.requireNonNull(best);
  }

  /** Squared coefficients of the outcomes on the predictors, over all units and periods. */
  private static double[] byRegression(Problem problem) {
    int k = problem.x1().length;
    int units = problem.x0().length + 1;
    double[][] columns = new double[k + 1][units];
    columns[0] = Vectors.ones(units);
    for (int unit = 0; unit < units; unit++) {
      double[] x = unit == 0 ? problem.x1() : problem.x0()[unit - 1];
      for (int j = 0; j < k; j++) {
        columns[j + 1][unit] = x[j];
      }
    }
    double[] logs = new double[k];
    for (int t = 0; t < problem.z1().length; t++) {
      double[] y = new double[units];
      for (int unit = 0; unit < units; unit++) {
        y[unit] = unit == 0 ? problem.z1()[t] : problem.z0()[unit - 1][t];
      }
      double[] b = LeastSquares.fit(columns, y).coefficients();
      for (int j = 0; j < k; j++) {
        logs[j] += Double.isNaN(b[j + 1]) ? 0 : b[j + 1] * b[j + 1];
      }
    }
    double total = Vectors.sum(logs);
    for (int j = 0; j < k; j++) {
      logs[j] = Math.log(Math.max(logs[j] / total, 1e-12));
    }
    return logs;
  }
}
