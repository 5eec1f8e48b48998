package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.numeric.Tails;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A band that covers all of several averages at once, by the multiplier bootstrap with signs
 * (Callaway and Sant'Anna 2021, §4.1).
 *
 * @param critical how many standard errors to each side
 * @param errors bootstrap standard errors, from the quartiles
 */
@SuppressWarnings("ArrayRecordComponent")
public record Band(double critical, double[] errors) {

  /**
   * The band of some averages.
   *
   * @param level of the band, say 0.95
   * @param random seeded by the caller
   */
  public static Band of(
      GroupTimes effects,
      List<GroupTimes.Average> averages,
      double level,
      int draws,
      RandomGenerator random) {
    int clusters = effects.panel().clusters().levels();
    double[][] sums = new double[averages.size()][clusters];
    for (int k = 0; k < sums.length; k++) {
      double[] influence = averages.get(k).influence();
      for (int unit = 0; unit < influence.length; unit++) {
        sums[k][effects.panel().clusters().of()[unit]] += influence[unit] / influence.length;
      }
    }
    double[][] drawn = new double[sums.length][draws];
    double[] signs = new double[clusters];
    for (int draw = 0; draw < draws; draw++) {
      for (int cluster = 0; cluster < clusters; cluster++) {
        signs[cluster] = random.nextBoolean() ? 1 : -1;
      }
      for (int k = 0; k < sums.length; k++) {
        drawn[k][draw] = Vectors.dot(signs, sums[k]);
      }
    }
    double[] errors = new double[sums.length];
    double[] largest = new double[draws];
    double spread = Tails.normalQuantile(0.75) - Tails.normalQuantile(0.25);
    for (int k = 0; k < sums.length; k++) {
      double[] sorted = drawn[k].clone();
      Arrays.sort(sorted);
      errors[k] = (Vectors.quantile(sorted, 0.75) - Vectors.quantile(sorted, 0.25)) / spread;
      for (int draw = 0; errors[k] > 1e-14 && draw < draws; draw++) {
        largest[draw] = Math.max(largest[draw], Math.abs(drawn[k][draw]) / errors[k]);
      }
    }
    Arrays.sort(largest);
    // A band narrower than the interval of one average would be no band.
    double pointwise = Tails.normalQuantile(1 - (1 - level) / 2);
    return new Band(Math.max(pointwise, Vectors.quantile(largest, level)), errors);
  }
}
