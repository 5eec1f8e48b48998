package dk.frirum.evidence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much each row draws on each coefficient (Therneau, Grambsch and Fleming 1990,
 * Martingale-based residuals for survival models, Biometrika 77:147), with Efron's ties as in
 * {@code survival}.
 */
final class ScoreResiduals {
  /**
   * What happened at one time: the hazard of those who stay, of those who leave (who under Efron's
   * ties are out of part of it), each also times the mean of those at risk, and the mean that those
   * who leave are held against.
   */
  private record Step(
      double time,
      double stays,
      double[] staysMean,
      double leaves,
      double[] leavesMean,
      double[] mean) {}

  private ScoreResiduals() {}

  /** One row of residuals a row of data, one value a column. */
  static double[][] of(CoxData data, Ties ties, double[] coefficients) {
    int count = coefficients.length;
    double[] risk = new double[data.rows()];
    for (int row = 0; row < risk.length; row++) {
      double eta = 0;
      for (int column = 0; column < count; column++) {
        eta += coefficients[column] * data.columns()[column][row];
      }
      risk[row] = Math.exp(eta);
    }
    double[][] residuals = new double[data.rows()][count];
    for (int stratum : Arrays.stream(data.stratum()).distinct().toArray()) {
      int[] rows =
          Arrays.stream(data.byTime()).filter(each -> data.stratum()[each] == stratum).toArray();
      stratum(data, ties, risk, rows, residuals);
    }
    return residuals;
  }

  private static void stratum(
      CoxData data, Ties ties, double[] risk, int[] rows, double[][] residuals) {
    List<Step> steps = steps(data, ties, risk, rows).reversed();
    double[] times = steps.stream().mapToDouble(Step::time).toArray();
    int count = data.columns().length;
    double[] hazard = new double[times.length + 1];
    double[][] mean = new double[times.length + 1][count];
    for (int at = 0; at < times.length; at++) {
      hazard[at + 1] = hazard[at] + steps.get(at).stays;
      for (int column = 0; column < count; column++) {
        mean[at + 1][column] = mean[at][column] + steps.get(at).staysMean[column];
      }
    }
    for (int row : rows) {
      int from = upTo(times, data.entry()[row]);
      int to = upTo(times, data.time()[row]);
      boolean left = data.event()[row];
      Step last = left ? steps.get(to - 1) : null;
      for (int column = 0; column < count; column++) {
        double x = data.columns()[column][row];
        double h = hazard[to] - hazard[from];
        double m = mean[to][column] - mean[from][column];
        if (last != null) {
          h += last.leaves - last.stays;
          m += last.leavesMean[column] - last.staysMean[column];
          residuals[row][column] += x - last.mean[column];
        }
        residuals[row][column] -= risk[row] * (x * h - m);
      }
    }
  }

  /** How many of the times are at or before one. */
  private static int upTo(double[] times, double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static List<Step> steps(CoxData data, Ties ties, double[] risk, int[] rows) {
    int count = data.columns().length;
    int[] late =
        RiskTable.sorted(Arrays.stream(rows).mapToDouble(each -> -data.entry()[each]).toArray());
    List<Step> steps = new ArrayList<>();
    double[] all = new double[count + 1];
    int entered = 0;
    for (int at = 0; at < rows.length; ) {
      double time = data.time()[rows[at]];
      double[] tied = new double[count + 1];
      int deaths = 0;
      double weight = 0;
      for (; at < rows.length && data.time()[rows[at]] == time; at++) {
        int row = rows[at];
        add(all, data, row, data.weight()[row] * risk[row]);
        if (data.event()[row]) {
          add(tied, data, row, data.weight()[row] * risk[row]);
          deaths++;
          weight += data.weight()[row];
        }
      }
      for (; entered < late.length && data.entry()[rows[late[entered]]] >= time; entered++) {
        int row = rows[late[entered]];
        add(all, data, row, -data.weight()[row] * risk[row]);
      }
      if (deaths > 0) {
        steps.add(step(time, all, tied, deaths, weight, ties));
      }
    }
    return steps;
  }

  private static void add(double[] sums, CoxData data, int row, double weight) {
    sums[0] += weight;
    for (int column = 1; column < sums.length; column++) {
      sums[column] += weight * data.columns()[column - 1][row];
    }
  }

  private static Step step(
      double time, double[] all, double[] tied, int deaths, double weight, Ties ties) {
    int count = all.length - 1;
    int terms = ties == Ties.EFRON ? deaths : 1;
    double stays = 0;
    double leaves = 0;
    double[] staysMean = new double[count];
    double[] leavesMean = new double[count];
    double[] mean = new double[count];
    for (int term = 0; term < terms; term++) {
      double out = (double) term / terms;
      double s0 = all[0] - out * tied[0];
      double hazard = weight / terms / s0;
      stays += hazard;
      leaves += hazard * (1 - out);
      for (int column = 0; column < count; column++) {
        double own = (all[column + 1] - out * tied[column + 1]) / s0;
        mean[column] += own / terms;
        staysMean[column] += hazard * own;
        leavesMean[column] += hazard * own * (1 - out);
      }
    }
    return new Step(time, stays, staysMean, leaves, leavesMean, mean);
  }
}
