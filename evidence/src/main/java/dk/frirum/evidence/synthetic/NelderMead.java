package dk.frirum.evidence.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The simplex search that needs no slopes (Nelder and Mead 1965).
 *
 * @param at where it ended
 * @param value what it found there
 */
@SuppressWarnings("ArrayRecordComponent")
record NelderMead(double[] at, double value) {

  /**
   * How it moves.
   *
   * @param contract by how much a step that was too far is taken back
   * @param near how near the corners must lie to each other at the end
   * @param level how little the values may still differ; a share of the value where {@code
   *     relative}
   */
  private record Ways(
      double expand, double contract, double shrink, double near, double level, boolean relative) {}

  /** The steps of the paper, from 5 % beside the start, as R's optim and SciPy go. */
  static NelderMead plain(ToDoubleFunction<double[]> f, double[] from) {
    double[] steps = new double[from.length];
    Arrays.setAll(steps, j -> from[j] == 0 ? 0.00025 : 0.05 * from[j]);
    return minimise(f, from, steps, new Ways(2, 0.5, 0.5, 1e-4, 1e-4, false));
  }

  /** Steps that fit the number of dimensions (Gao and Han 2012). */
  static NelderMead adaptive(ToDoubleFunction<double[]> f, double[] from, double step) {
    int n = from.length;
    double[] steps = new double[n];
    Arrays.fill(steps, step);
    return minimise(
        f,
        from,
        steps,
        new Ways(1 + 2.0 / n, 0.75 - 0.5 / n, 1 - 1.0 / n, Double.POSITIVE_INFINITY, 1e-10, true));
  }

  private static NelderMead minimise(
      ToDoubleFunction<double[]> f, double[] from, double[] steps, Ways ways) {
    int n = from.length;
    NelderMead[] points = new NelderMead[n + 1];
    for (int i = 0; i <= n; i++) {
      double[] at = from.clone();
      if (i > 0) {
        at[i - 1] += steps[i - 1];
      }
      points[i] = new NelderMead(at, f.applyAsDouble(at));
    }
    Arrays.sort(points, Comparator.comparingDouble(NelderMead::value));
    for (int step = 0; step < 200 * n && !settled(points, ways); step++) {
      step(f, points, ways);
      Arrays.sort(points, Comparator.comparingDouble(NelderMead::value));
    }
    return points[0];
  }

  private static boolean settled(NelderMead[] points, Ways ways) {
    double best = points[0].value();
    double level = ways.relative() ? ways.level() * Math.abs(best) : ways.level();
    if (points[points.length - 1].value() - best > level) {
      return false;
    }
    for (NelderMead point : points) {
      for (int j = 0; j < point.at().length; j++) {
        if (Math.abs(point.at()[j] - points[0].at()[j]) > ways.near()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void step(ToDoubleFunction<double[]> f, NelderMead[] points, Ways ways) {
    int n = points.length - 1;
    NelderMead worst = points[n];
    double[] centre = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        centre[j] += points[i].at()[j] / n;
      }
    }
    NelderMead reflected = along(f, centre, worst.at(), -1);
    if (reflected.value() < points[0].value()) {
      NelderMead further = along(f, centre, worst.at(), -ways.expand());
      points[n] = further.value() < reflected.value() ? further : reflected;
    } else if (reflected.value() < points[n - 1].value()) {
      points[n] = reflected;
    } else {
      boolean outside = reflected.value() < worst.value();
      double share = outside ? -ways.contract() : ways.contract();
      NelderMead nearer = along(f, centre, worst.at(), share);
      if (nearer.value() < Math.min(reflected.value(), worst.value())
          || (outside && nearer.value() == reflected.value())) {
        points[n] = nearer;
      } else {
        for (int i = 1; i <= n; i++) {
          points[i] = along(f, points[0].at(), points[i].at(), ways.shrink());
        }
      }
    }
  }

  private static NelderMead along(
      ToDoubleFunction<double[]> f, double[] from, double[] to, double share) {
    double[] at = from.clone();
    for (int j = 0; j < at.length; j++) {
      at[j] += share * (to[j] - from[j]);
    }
    return new NelderMead(at, f.applyAsDouble(at));
  }
}
