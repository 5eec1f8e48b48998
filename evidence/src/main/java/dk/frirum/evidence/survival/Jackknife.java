package dk.frirum.evidence.survival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Standard errors of shares by the infinitesimal jackknife: how much each person moves the curve
 * (Jaeckel 1972; for state probabilities Therneau, Crowson and Atkinson, survival package, as
 * {@code survfit} gives them). Those who left at the same time in the same way move it alike and
 * are counted once.
 */
public final class Jackknife {
  private record Leaving(double entry, double time, int cause, int cluster) {}

  private final RiskTable table;
  private final Leaving[] kinds;
  private final double[] squares;
  private final double[] sums;
  private final boolean clustered;

  /**
   * @param cluster people who belong together, such as by municipality; empty where everybody
   *     stands alone
   */
  public Jackknife(
      RiskTable table, double[] time, int[] cause, double[] weight, double[] entry, int[] cluster) {
    this.table = table;
    clustered = cluster.length > 0;
    Map<Leaving, double[]> counted = new HashMap<>();
    for (int person = 0; person < time.length; person++) {
      Leaving kind =
          new Leaving(entry[person], time[person], cause[person], clustered ? cluster[person] : 0);
      double[] sum = counted.computeIfAbsent(kind, _ -> new double[2]);
      sum[0] += weight[person];
      sum[1] += weight[person] * weight[person];
    }
    kinds = counted.keySet().toArray(Leaving[]::new);
    sums = Arrays.stream(kinds).mapToDouble(each -> at(counted, each)[0]).toArray();
    squares = Arrays.stream(kinds).mapToDouble(each -> at(counted, each)[1]).toArray();
  }

  private static double[] at(Map<Leaving, double[]> counted, Leaving kind) {
    return counted.getOrDefault(kind, new double[2]);
  }

  /**
   * Standard errors at each of some times: first of the share still there, then of each cause.
   *
   * @param times ascending
   */
  public double[][] errors(double[] times) {
    int causes = table.exits().length;
    double[][] moved = new double[kinds.length][causes + 1];
    double[][] errors = new double[times.length][];
    double before = 1;
    int at = 0;
    for (int each = 0; each < times.length; each++) {
      for (; at < table.times().length && table.times()[at] <= times[each]; at++) {
        before = table.all(at) > 0 ? step(at, before, moved) : before;
      }
      errors[each] = clustered ? byCluster(moved) : alone(moved);
    }
    return errors;
  }

  private double step(int at, double before, double[][] moved) {
    double now = table.times()[at];
    double risk = table.atRisk()[at];
    int causes = table.exits().length;
    double all = table.all(at) / risk;
    for (int kind = 0; kind < kinds.length; kind++) {
      double[] own = moved[kind];
      double there = own[0];
      boolean present = kinds[kind].entry() < now && kinds[kind].time() >= now;
      own[0] = there * (1 - all);
      for (int cause = 1; cause <= causes; cause++) {
        double hazard = table.exits()[cause - 1][at] / risk;
        own[cause] += there * hazard;
        if (present) {
          boolean left = kinds[kind].time() == now && kinds[kind].cause() == cause;
          double more = before * ((left ? 1 : 0) - hazard) / risk;
          own[cause] += more;
          own[0] -= more;
        }
      }
    }
    return before * (1 - all);
  }

  private double[] alone(double[][] moved) {
    double[] errors = new double[moved[0].length];
    for (int state = 0; state < errors.length; state++) {
      double sum = 0;
      for (int kind = 0; kind < kinds.length; kind++) {
        sum += squares[kind] * moved[kind][state] * moved[kind][state];
      }
      errors[state] = Math.sqrt(sum);
    }
    return errors;
  }

  private double[] byCluster(double[][] moved) {
    double[] errors = new double[moved[0].length];
    for (int state = 0; state < errors.length; state++) {
      Map<Integer, Double> clusters = new HashMap<>();
      for (int kind = 0; kind < kinds.length; kind++) {
        clusters.merge(kinds[kind].cluster(), sums[kind] * moved[kind][state], Double::sum);
      }
      errors[state] = Math.sqrt(clusters.values().stream().mapToDouble(each -> each * each).sum());
    }
    return errors;
  }
}
