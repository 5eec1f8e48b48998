package dk.frirum.evidence.linear;

import java.util.Arrays;

/** Sums over arrays of equal length. */
public final class Vectors {
  private Vectors() {}

  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  public static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** Adds a multiple of the second to the first, in place. */
  public static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  /** Multiplies in place. */
  public static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }

  public static double sum(double[] a) {
    return Arrays.stream(a).sum();
  }

  public static double mean(double[] a) {
    return sum(a) / a.length;
  }

  /** The variance with n − 1 below. */
  public static double variance(double[] a) {
    double mean = mean(a);
    double sum = 0;
    for (double value : a) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (a.length - 1);
  }

  /** An array of ones. */
  public static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The q-quantile of sorted values, straight between neighbours (R's type 7). */
  public static double quantile(double[] sorted, double q) {
    double at = q * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }
}
