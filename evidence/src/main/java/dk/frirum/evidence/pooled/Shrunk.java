package dk.frirum.evidence.pooled;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;

/**
 * Figures of small job centres drawn towards the mean of all, the more the less they are known
 * (James and Stein 1961; Efron and Morris 1975; Paule and Mandel's variance between). A small
 * centre that had a good year by chance does not come first.
 *
 * @param estimates by centre
 * @param errors their standard errors, the mean's uncertainty included
 * @param kept by centre: how much of its own figure is kept, 0 to 1
 * @param mean of all
 * @param spread variance between centres
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shrunk(
    double[] estimates, double[] errors, double[] kept, double mean, double spread) {

  /**
   * Draws figures towards their mean.
   *
   * @param estimates by centre, two at least
   * @param errors their standard errors, above 0
   */
  public static Shrunk of(double[] estimates, double[] errors) {
    Meta all = Meta.of(estimates, errors, Meta.Between.PAULE_MANDEL, 0.95, false);
    double tau = all.spread();
    int n = estimates.length;
    double[] drawn = new double[n];
    double[] uncertainty = new double[n];
    double[] kept = new double[n];
    double total = Arrays.stream(errors).map(each -> 1 / (each * each + tau)).sum();
    for (int i = 0; i < n; i++) {
      double variance = errors[i] * errors[i];
      kept[i] = tau / (tau + variance);
      drawn[i] = all.estimate() + kept[i] * (estimates[i] - all.estimate());
      double rest = 1 - kept[i];
      uncertainty[i] = Math.sqrt(kept[i] * variance + rest * rest / total);
    }
    return new Shrunk(drawn, uncertainty, kept, all.estimate(), tau);
  }

  /** The mean of what is kept: near 0 the figures tell little apart. */
  public double reliability() {
    return Vectors.mean(kept);
  }
}
