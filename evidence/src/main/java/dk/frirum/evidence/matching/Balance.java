package dk.frirum.evidence.matching;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/** How alike two groups are. */
public final class Balance {
  private Balance() {}

  /** Whose spread a difference is measured in. */
  public enum Spread {
    /** The treated group's, as for an effect on the treated. */
    TREATED,
    /** The controls'. */
    CONTROL,
    /** The root of the mean of both variances. */
    POOLED
  }

  /**
   * The standardised difference of means: under 0.1 is usually called alike (Austin 2009).
   *
   * @param weights by row, 0 for those not matched
   * @param spread taken from all rows, matched or not, so that before and after can be compared
   */
  public static double difference(
      double[] values, boolean[] treated, double[] weights, Spread spread) {
    return (mean(values, treated, weights, true) - mean(values, treated, weights, false))
        / spread(values, treated, spread);
  }

  private static double mean(double[] values, boolean[] treated, double[] weights, boolean of) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (treated[i] == of) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
    }
    return sum / total;
  }

  private static double spread(double[] values, boolean[] treated, Spread spread) {
    double of1 = variance(values, treated, true);
    double of0 = variance(values, treated, false);
    return Math.sqrt(
        switch (spread) {
          case TREATED -> of1;
          case CONTROL -> of0;
          case POOLED -> (of1 + of0) / 2;
        });
  }

  /** Of 0 and 1 it is p(1 − p), of anything else the usual with n − 1. */
  private static double variance(double[] values, boolean[] treated, boolean of) {
    double[] own = new double[values.length];
    int count = 0;
    boolean binary = true;
    for (int i = 0; i < values.length; i++) {
      binary &= values[i] == 0 || values[i] == 1;
      if (treated[i] == of) {
        own[count++] = values[i];
      }
    }
    double variance = Vectors.variance(Arrays.copyOf(own, count));
    return binary ? variance * (count - 1) / count : variance;
  }
}
