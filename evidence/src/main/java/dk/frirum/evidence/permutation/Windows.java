package dk.frirum.evidence.permutation;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;

/**
 * Each unit's mean after less its mean before, for each start there is: from these the effect of
 * any assignment of starts is a few additions. The effect is the treated units' change less that of
 * the untreated over the same windows, averaged over the treated units.
 */
final class Windows {
  private final double[] starts;
  private final double[][] change;
  private final double[] total;

  /**
   * @param outcome by unit and period
   * @param horizon how many periods from the start count as after, all when 0 or less
   */
  Windows(double[][] outcome, double[] times, double[] starts, int horizon) {
    this.starts = starts;
    change = new double[starts.length][outcome.length];
    total = new double[starts.length];
    for (int k = 0; k < starts.length; k++) {
      int first = 0;
      while (first < times.length && times[first] < starts[k]) {
        first++;
      }
      int end = horizon > 0 ? Math.min(times.length, first + horizon) : times.length;
      if (first == 0 || first == times.length) {
        throw new IllegalArgumentException(
            "the start " + starts[k] + " has no period before or none after");
      }
      for (int unit = 0; unit < outcome.length; unit++) {
        change[k][unit] = mean(outcome[unit], first, end) - mean(outcome[unit], 0, first);
        total[k] += change[k][unit];
      }
    }
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += values[t];
    }
    return sum / (to - from);
  }

  /** The effect if the starts had fallen like this. */
  double effect(double[] assigned) {
    double[] treated = new double[starts.length];
    int[] members = new int[starts.length];
    double[] ofTreated = new double[starts.length];
    int all = 0;
    for (int unit = 0; unit < assigned.length; unit++) {
      if (assigned[unit] == Panel.NEVER) {
        continue;
      }
      all++;
      for (int k = 0; k < starts.length; k++) {
        ofTreated[k] += change[k][unit];
        if (starts[k] == assigned[unit]) {
          treated[k] += change[k][unit];
          members[k]++;
        }
      }
    }
    double effect = 0;
    int untreated = assigned.length - all;
    for (int k = 0; k < starts.length; k++) {
      effect += treated[k] - members[k] * (total[k] - ofTreated[k]) / untreated;
    }
    return effect / all;
  }

  /** What an effect of 1 from each unit's own start on would look like. */
  static double[][] indicator(double[] times, double[] start) {
    double[][] indicator = new double[start.length][times.length];
    for (int unit = 0; unit < start.length; unit++) {
      for (int t = 0; t < times.length; t++) {
        indicator[unit][t] = times[t] >= start[unit] ? 1 : 0;
      }
    }
    return indicator;
  }

  static double[] startsOf(double[] start) {
    return Arrays.stream(start).filter(each -> each != Panel.NEVER).distinct().sorted().toArray();
  }
}
