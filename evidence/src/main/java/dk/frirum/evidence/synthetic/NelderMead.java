package dk.frirum.evidence.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The simplex search that needs no slopes (Nelder and Mead 1965), with steps that fit the number of
 * dimensions (Gao and Han 2012).
 *
 * @param at where it ended
 * @param value what it found there
 */
@SuppressWarnings("ArrayRecordComponent")
record NelderMead(double[] at, double value) {

  static NelderMead minimise(ToDoubleFunction<double[]> f, double[] from, double size) {
    int n = from.length;
    double expand = 1 + 2.0 / n;
    double contract = 0.75 - 0.5 / n;
    double shrink = 1 - 1.0 / n;
    NelderMead[] points = new NelderMead[n + 1];
    for (int i = 0; i <= n; i++) {
      double[] at = from.clone();
      if (i > 0) {
        at[i - 1] += size;
      }
      points[i] = new NelderMead(at, f.applyAsDouble(at));
    }
    for (int step = 0; step < 200 * n; step++) {
      Arrays.sort(points, Comparator.comparingDouble(NelderMead::value));
      NelderMead worst = points[n];
      if (worst.value() - points[0].value() <= 1e-10 * Math.abs(points[0].value())) {
        break;
      }
      double[] centre = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          centre[j] += points[i].at()[j] / n;
        }
      }
      NelderMead reflected = along(f, centre, worst.at(), -1);
      if (reflected.value() < points[0].value()) {
        NelderMead further = along(f, centre, worst.at(), -expand);
        points[n] = further.value() < reflected.value() ? further : reflected;
      } else if (reflected.value() < points[n - 1].value()) {
        points[n] = reflected;
      } else {
        boolean outside = reflected.value() < worst.value();
        NelderMead nearer = along(f, centre, worst.at(), outside ? -contract : contract);
        if (nearer.value() < Math.min(reflected.value(), worst.value())) {
          points[n] = nearer;
        } else {
          for (int i = 1; i <= n; i++) {
            points[i] = along(f, points[0].at(), points[i].at(), shrink);
          }
        }
      }
    }
    Arrays.sort(points, Comparator.comparingDouble(NelderMead::value));
    return points[0];
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
