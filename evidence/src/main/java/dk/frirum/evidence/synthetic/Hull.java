package dk.frirum.evidence.synthetic;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/**
 * Weights that are none negative, sum to 1 and bring a mix of columns as near to a target as can
 * be: the point of a convex hull with the smallest norm, exactly and in finitely many steps (Wolfe
 * 1976).
 */
public final class Hull {
  private static final double ZERO = 1e-14;

  private Hull() {}

  /**
   * The mix.
   *
   * @param weights by column
   * @param objective squared distance, the ridge included
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Mix(double[] weights, double objective) {}

  /** The nearest mix of columns. */
  public static Mix nearest(double[] target, double[][] columns) {
    double[][] points = new double[columns.length][];
    for (int j = 0; j < points.length; j++) {
      points[j] = columns[j].clone();
      Vectors.add(points[j], -1, target);
    }
    return smallest(points);
  }

  /**
   * The nearest mix up to a constant, with weights kept apart by a ridge.
   *
   * @param ridge what a squared weight costs
   */
  public static Mix nearestWithIntercept(double[] target, double[][] columns, double ridge) {
    int rows = target.length;
    double root = Math.sqrt(ridge);
    double[][] points = new double[columns.length][];
    for (int j = 0; j < points.length; j++) {
      points[j] = Arrays.copyOf(columns[j], rows + (ridge > 0 ? columns.length : 0));
      double off = 0;
      for (int row = 0; row < rows; row++) {
        points[j][row] -= target[row];
        off += points[j][row] / rows;
      }
      for (int row = 0; row < rows; row++) {
        points[j][row] -= off;
      }
      if (ridge > 0) {
        points[j][rows + j] = root;
      }
    }
    return smallest(points);
  }

  private static Mix smallest(double[][] points) {
    int n = points.length;
    double largest = 0;
    int first = 0;
    for (int j = 0; j < n; j++) {
      double norm = Vectors.dot(points[j], points[j]);
      largest = Math.max(largest, norm);
      first = norm < Vectors.dot(points[first], points[first]) ? j : first;
    }
    int[] held = {first};
    double[] weight = {1};
    double[] x = points[first].clone();
    for (int step = 0; step < 50 * n + 1000; step++) {
      int next = -1;
      double reach = Vectors.dot(x, x) - ZERO * largest;
      for (int j = 0; j < n; j++) {
        double along = Vectors.dot(x, points[j]);
        if (along < reach) {
          reach = along;
          next = j;
        }
      }
      if (next < 0 || contains(held, next)) {
        break;
      }
      double before = Vectors.dot(x, x);
      int[] wider = Arrays.copyOf(held, held.length + 1);
      wider[held.length] = next;
      double[] wide = Arrays.copyOf(weight, weight.length + 1);
      Corral corral = within(points, wider, wide);
      double[] y = mix(points, corral);
      if (Vectors.dot(y, y) >= before) {
        break; // Rounding is all that is left to gain.
      }
      held = corral.held();
      weight = corral.weight();
      x = y;
    }
    double[] weights = new double[n];
    for (int k = 0; k < held.length; k++) {
      weights[held[k]] = weight[k];
    }
    return new Mix(weights, Vectors.dot(x, x));
  }

  /** Points in use with weights above 0. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Corral(int[] held, double[] weight) {}

  /** Moves towards the smallest point of the affine hull, and drops what would turn negative. */
  private static Corral within(double[][] points, int[] held, double[] weight) {
    while (true) {
      double[] best = affine(points, held);
      double step = 1;
      int out = -1;
      for (int k = 0; k < held.length; k++) {
        if (best[k] <= ZERO) {
          double most = weight[k] / (weight[k] - best[k]);
          if (best[k] < weight[k] && most < step) {
            step = most;
            out = k;
          } else if (out < 0 && weight[k] <= ZERO) {
            step = 0;
            out = k;
          }
        }
      }
      if (out < 0) {
        return new Corral(held, best);
      }
      for (int k = 0; k < held.length; k++) {
        weight[k] += step * (best[k] - weight[k]);
      }
      int[] fewer = new int[held.length - 1];
      double[] rest = new double[held.length - 1];
      for (int k = 0, next = 0; k < held.length; k++) {
        if (k != out) {
          fewer[next] = held[k];
          rest[next++] = Math.max(0, weight[k]);
        }
      }
      held = fewer;
      weight = rest;
    }
  }

  private static double[] affine(double[][] points, int[] held) {
    double[] base = points[held[0]];
    double[][] directions = new double[held.length - 1][];
    for (int k = 1; k < held.length; k++) {
      directions[k - 1] = points[held[k]].clone();
      Vectors.add(directions[k - 1], -1, base);
    }
    double[] target = base.clone();
    Vectors.scale(target, -1);
    double[] moves = LeastSquares.fit(directions, target).coefficients();
    double[] weights = new double[held.length];
    weights[0] = 1;
    for (int k = 1; k < held.length; k++) {
      weights[k] = Double.isNaN(moves[k - 1]) ? 0 : moves[k - 1];
      weights[0] -= weights[k];
    }
    return weights;
  }

  private static double[] mix(double[][] points, Corral corral) {
    double[] x = new double[points[0].length];
    for (int k = 0; k < corral.held().length; k++) {
      Vectors.add(x, corral.weight()[k], points[corral.held()[k]]);
    }
    return x;
  }

  private static boolean contains(int[] held, int what) {
    return Arrays.stream(held).anyMatch(each -> each == what);
  }
}
