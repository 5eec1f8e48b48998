package dk.frirum.evidence.synthetic;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Each unit in turn as if it were the treated one (Abadie, Diamond and Hainmueller 2010): how the
 * gap after compares with the gap before, and where the treated unit stands among all.
 *
 * @param ratios by unit: the mean squared gap after over that before
 * @param effects by unit: the mean gap after
 * @param rank of the treated unit's ratio, 1 the largest
 * @param p the rank over the number of units
 */
@SuppressWarnings("ArrayRecordComponent")
public record Placebo(double[] ratios, double[] effects, int rank, double p) {

  /**
   * Every unit in turn, by its outcomes before the start.
   *
   * @param outcome by unit and period
   * @param treated which unit is the treated one
   * @param before how many periods lie before the start
   * @param treatedAsDonor whether the treated unit may be part of the others' mix
   */
  public static Placebo of(double[][] outcome, int treated, int before, boolean treatedAsDonor) {
    int n = outcome.length;
    int periods = outcome[0].length;
    double[] ratios = new double[n];
    double[] effects = new double[n];
    for (int unit = 0; unit < n; unit++) {
      int self = unit;
      double[][] donors =
          IntStream.range(0, n)
              .filter(j -> j != self && (treatedAsDonor || j != treated))
              .mapToObj(j -> outcome[j])
              .toArray(double[][]::new);
      double[][] start =
          Arrays.stream(donors).map(y -> Arrays.copyOf(y, before)).toArray(double[][]::new);
      Hull.Mix mix = SyntheticControl.byOutcomes(Arrays.copyOf(outcome[unit], before), start);
      double[] gaps = SyntheticControl.gaps(outcome[unit], donors, mix.weights());
      ratios[unit] =
          SyntheticControl.meanSquare(gaps, before, periods)
              / SyntheticControl.meanSquare(gaps, 0, before);
      effects[unit] = Arrays.stream(gaps, before, periods).average().orElseThrow();
    }
    int rank = 1;
    for (double ratio : ratios) {
      rank += ratio > ratios[treated] ? 1 : 0;
    }
    return new Placebo(ratios, effects, rank, rank / (double) n);
  }
}
