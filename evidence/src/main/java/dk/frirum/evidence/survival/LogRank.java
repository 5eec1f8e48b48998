package dk.frirum.evidence.survival;

import dk.frirum.evidence.numeric.Symmetric;
import dk.frirum.evidence.numeric.Tails;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether groups leave at the same pace: the log-rank test (Mantel 1966, Cancer Chemother. Rep.
 * 50:163), and its family by weights S(t−)^ρ (Harrington and Fleming 1982, Biometrika 69:553), of
 * which ρ = 1 is Peto and Peto's. Stratified by adding up over strata.
 */
public final class LogRank {
  /**
   * What came out.
   *
   * @param observed exits by group, weighted by the test's weights
   * @param expected those there would be, were all groups alike
   * @param variance of observed minus expected
   * @param freedom groups with anything expected, minus one
   * @param p the share of worlds with all groups alike that look as different as this
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Result(
      double[] observed,
      double[] expected,
      double[][] variance,
      double chiSquared,
      int freedom,
      double p) {}

  private final double[] observed;
  private final double[] expected;
  private final double[][] variance;

  private LogRank(int groups) {
    observed = new double[groups];
    expected = new double[groups];
    variance = new double[groups][groups];
  }

  /**
   * @param strata in each of them a table for each group, in the same order
   * @param rho 0 for the log-rank test, 1 for Peto and Peto's
   */
  public static Result test(List<List<RiskTable>> strata, double rho) {
    LogRank test = new LogRank(strata.getFirst().size());
    strata.forEach(each -> test.add(each, rho));
    return test.result();
  }

  private void add(List<RiskTable> groups, double rho) {
    double[] times =
        groups.stream()
            .flatMapToDouble(each -> java.util.Arrays.stream(each.times()))
            .sorted()
            .distinct()
            .toArray();
    int[] at = new int[groups.size()];
    double surv = 1;
    for (double time : times) {
      double[] risk = new double[at.length];
      double[] events = new double[at.length];
      for (int group = 0; group < at.length; group++) {
        RiskTable table = groups.get(group);
        while (at[group] < table.times().length && table.times()[at[group]] < time) {
          at[group]++;
        }
        if (at[group] < table.times().length) {
          boolean here = table.times()[at[group]] == time;
          risk[group] = table.atRisk()[at[group]];
          events[group] = here ? table.all(at[group]) : 0;
        }
      }
      double all = IntStream.range(0, at.length).mapToDouble(each -> risk[each]).sum();
      double out = IntStream.range(0, at.length).mapToDouble(each -> events[each]).sum();
      if (out > 0) {
        add(risk, events, all, out, rho == 0 ? 1 : Math.pow(surv, rho));
        surv *= (all - out) / all;
      }
    }
  }

  /** The hypergeometric mean and variance of a table of groups by exit. */
  private void add(double[] risk, double[] events, double all, double out, double weight) {
    double spread = all > 1 ? weight * weight * out * (all - out) / (all * (all - 1)) : 0;
    for (int group = 0; group < risk.length; group++) {
      observed[group] += weight * events[group];
      expected[group] += weight * out * risk[group] / all;
      for (int other = 0; other < risk.length; other++) {
        double own = group == other ? risk[group] : 0;
        variance[group][other] += spread * (own - risk[group] * risk[other] / all);
      }
    }
  }

  private Result result() {
    // Only groups in which anything could happen; the last is what the others leave.
    List<Integer> used =
        new ArrayList<>(
            IntStream.range(0, expected.length)
                .filter(each -> expected[each] > 0)
                .boxed()
                .toList());
    if (used.size() < 2) {
      throw new IllegalArgumentException(
          "Fewer than two groups have anybody at risk when somebody leaves");
    }
    used.removeFirst();
    double[] difference = new double[used.size()];
    double[][] spread = new double[used.size()][used.size()];
    for (int row = 0; row < difference.length; row++) {
      difference[row] = observed[used.get(row)] - expected[used.get(row)];
      for (int column = 0; column < difference.length; column++) {
        spread[row][column] = variance[used.get(row)][used.get(column)];
      }
    }
    double chiSquared = Symmetric.of(spread).inverseForm(difference);
    return new Result(
        observed,
        expected,
        variance,
        chiSquared,
        difference.length,
        Tails.chiSquaredAbove(chiSquared, difference.length));
  }
}
