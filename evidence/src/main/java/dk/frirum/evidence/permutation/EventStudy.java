package dk.frirum.evidence.permutation;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The effect by time since the start, with what chance alone would have shown beside it, and one
 * test of all times before: whether the treated were already on another way.
 *
 * @param points by time since the start, rising, the reference left out
 * @param preTestP that the largest deviation before the start comes by chance; NaN without times
 *     before
 */
public record EventStudy(List<Point> points, double preTestP) {

  public EventStudy {
    points = List.copyOf(points);
  }

  /**
   * One time.
   *
   * @param since periods since the start; −1 is the reference
   * @param effect against the period before the start, less the untreated units' change
   * @param spread the standard deviation by chance
   * @param p two-sided, for this time alone
   * @param adjustedP for all times after the start at once (Romano and Wolf 2005); NaN before
   */
  public record Point(int since, double effect, double spread, double p, double adjustedP) {}

  /**
   * All times that every treated unit has.
   *
   * @param panel all periods one apart
   * @param most how many assignments are tried at most
   */
  public static EventStudy of(Panel panel, int most, RandomGenerator random) {
    int[] since = times(panel);
    double[] observed = effects(panel, panel.start(), since);
    List<double[]> drawn = new ArrayList<>();
    Assignments assignments = new Assignments(panel.start(), new int[panel.units()], most);
    assignments.each(random, assigned -> drawn.add(effects(panel, assigned, since)));
    if (!assignments.areAll()) {
      drawn.add(observed);
    }
    double[][] scaled = new double[drawn.size()][since.length];
    double[] statistic = new double[since.length];
    double[] spread = new double[since.length];
    for (int k = 0; k < since.length; k++) {
      int at = k;
      spread[k] =
          Math.sqrt(Vectors.variance(drawn.stream().mapToDouble(each -> each[at]).toArray()));
      statistic[k] = spread[k] > 0 ? Math.abs(observed[k]) / spread[k] : 0;
      for (int draw = 0; draw < scaled.length; draw++) {
        scaled[draw][k] = spread[k] > 0 ? Math.abs(drawn.get(draw)[k]) / spread[k] : 0;
      }
    }
    int[] before = IntStream.range(0, since.length).filter(k -> since[k] < 0).toArray();
    int[] after = IntStream.range(0, since.length).filter(k -> since[k] >= 0).toArray();
    double[] adjusted = Stepdown.romanoWolf(picked(statistic, after), picked(scaled, after));
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < since.length; k++) {
      double p = share(statistic[k], scaled, new int[] {k});
      int rank = Arrays.binarySearch(after, k);
      points.add(
          new Point(since[k], observed[k], spread[k], p, rank < 0 ? Double.NaN : adjusted[rank]));
    }
    double largest = Arrays.stream(before).mapToDouble(k -> statistic[k]).max().orElse(0);
    return new EventStudy(points, before.length == 0 ? Double.NaN : share(largest, scaled, before));
  }

  /** How often the largest of some is at least a value. */
  private static double share(double value, double[][] scaled, int[] of) {
    int count = 0;
    for (double[] draw : scaled) {
      double largest = Arrays.stream(of).mapToDouble(k -> draw[k]).max().orElseThrow();
      count += largest >= value * (1 - 1e-9) ? 1 : 0;
    }
    return count / (double) scaled.length;
  }

  private static double[] picked(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(k -> values[k]).toArray();
  }

  private static double[][] picked(double[][] rows, int[] at) {
    return Arrays.stream(rows).map(row -> picked(row, at)).toArray(double[][]::new);
  }

  /** Times since the start that every treated unit has, the reference left out. */
  private static int[] times(Panel panel) {
    int earliest = Integer.MAX_VALUE;
    int latest = 0;
    for (double start : Windows.startsOf(panel.start())) {
      int first = period(panel, start);
      earliest = Math.min(earliest, first);
      latest = Math.max(latest, first);
    }
    if (earliest == 0 || earliest == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("nobody is treated after the first period");
    }
    int from = -earliest;
    int to = panel.periods() - latest;
    return IntStream.range(from, to).filter(each -> each != -1).toArray();
  }

  private static int period(Panel panel, double start) {
    int first = 0;
    while (first < panel.periods() && panel.times()[first] < start) {
      first++;
    }
    return first;
  }

  private static double[] effects(Panel panel, double[] assigned, int[] since) {
    double[] effects = new double[since.length];
    int treated = 0;
    for (double start : Windows.startsOf(assigned)) {
      int first = period(panel, start);
      int members = 0;
      double[] own = new double[since.length];
      double[] others = new double[since.length];
      int untreated = 0;
      for (int unit = 0; unit < assigned.length; unit++) {
        boolean member = assigned[unit] == start;
        if (!member && assigned[unit] != Panel.NEVER) {
          continue;
        }
        members += member ? 1 : 0;
        untreated += member ? 0 : 1;
        double[] y = panel.outcome()[unit];
        double[] sum = member ? own : others;
        for (int k = 0; k < since.length; k++) {
          sum[k] += y[first + since[k]] - y[first - 1];
        }
      }
      for (int k = 0; k < since.length; k++) {
        effects[k] += own[k] - members * others[k] / untreated;
      }
      treated += members;
    }
    Vectors.scale(effects, 1.0 / treated);
    return effects;
  }
}
