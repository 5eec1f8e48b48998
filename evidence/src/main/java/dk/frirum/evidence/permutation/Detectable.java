package dk.frirum.evidence.permutation;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Which effect a trial could find at all, told before it starts, from the municipalities' own past:
 * as many as will be treated are drawn again and again and called treated, and each time the
 * interval by permutation shows how large a true effect would have had to be. The spread between
 * municipalities is theirs and not assumed.
 *
 * @param smallest the smallest rise found with the wanted power; ∞ where no effect ever would be
 * @param smallestFall the smallest fall
 * @param power wanted
 * @param needed by draw, rising: the smallest rise that draw would have found
 */
@SuppressWarnings("ArrayRecordComponent")
public record Detectable(double smallest, double smallestFall, double power, double[] needed) {

  /**
   * What could be found.
   *
   * @param past by unit and period, before the trial
   * @param after how many of the last periods stand in for the time after
   * @param treated how many units will be treated, all at once
   * @param power wanted, say 0.8
   * @param draws how many times they are drawn
   */
  public static Detectable of(
      double[][] past,
      int after,
      int treated,
      double power,
      int draws,
      Permutation.Choice choice,
      RandomGenerator random) {
    int periods = past[0].length;
    double[] times = new double[periods];
    Arrays.setAll(times, t -> t);
    double start = periods - (double) after;
    int[] units = new int[past.length];
    Arrays.setAll(units, i -> i);
    double[] rises = new double[draws];
    double[] falls = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double[] starts = new double[past.length];
      Arrays.fill(starts, Panel.NEVER);
      for (int i = 0; i < treated; i++) {
        int j = i + random.nextInt(units.length - i);
        int unit = units[j];
        units[j] = units[i];
        units[i] = unit;
        starts[unit] = start;
      }
      Permutation test = Permutation.test(Panel.of(past, times, starts), choice, random);
      // With an effect δ added the whole interval moves by δ; 0 leaves it when δ is more than
      // −lower.
      rises[draw] = -test.lower();
      falls[draw] = test.upper();
    }
    Arrays.sort(rises);
    Arrays.sort(falls);
    int at = Math.min(draws - 1, (int) Math.ceil(power * draws) - 1);
    return new Detectable(rises[at], falls[at], power, rises);
  }

  /** How often a rise of this size would be found. */
  public double power(double rise) {
    int found = 0;
    for (double each : needed) {
      found += each < rise ? 1 : 0;
    }
    return found / (double) needed.length;
  }
}
