package dk.frirum.evidence.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The partial likelihood where time is discrete: those who left are held against every group of as
 * many among those at risk. The sum over all such groups, its slope and its curvature are built up
 * person by person (Gail, Lubin and Rubinstein 1981, Likelihood calculations for matched
 * case-control studies and survival studies with tied death times, Biometrika 68:703).
 */
final class ExactTies implements Likelihood.Function {
  /** Those at risk at one time of exit. */
  private record Occasion(int[] atRisk, int[] left) {}

  private final CoxData data;
  private final List<Occasion> occasions = new ArrayList<>();

  ExactTies(CoxData data) {
    this.data = data;
    int[] order = data.byTime();
    for (int at = 0; at < order.length; ) {
      int first = order[at];
      int end = at;
      List<Integer> left = new ArrayList<>();
      for (; end < order.length && same(order[end], first); end++) {
        if (data.event()[order[end]]) {
          left.add(order[end]);
        }
      }
      if (!left.isEmpty()) {
        occasions.add(new Occasion(atRisk(order, end, first), ints(left)));
      }
      at = end;
    }
  }

  private boolean same(int row, int other) {
    return data.stratum()[row] == data.stratum()[other] && data.time()[row] == data.time()[other];
  }

  private int[] atRisk(int[] order, int end, int first) {
    List<Integer> rows = new ArrayList<>();
    for (int at = 0; at < end; at++) {
      int row = order[at];
      if (data.stratum()[row] == data.stratum()[first] && data.entry()[row] < data.time()[first]) {
        rows.add(row);
      }
    }
    return ints(rows);
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Likelihood at(double[] coefficients) {
    int count = coefficients.length;
    double[] eta = new double[data.rows()];
    for (int row = 0; row < eta.length; row++) {
      for (int column = 0; column < count; column++) {
        eta[row] += coefficients[column] * data.columns()[column][row];
      }
    }
    double value = 0;
    double[] score = new double[count];
    double[][] information = new double[count][count];
    for (Occasion each : occasions) {
      for (int row : each.left) {
        value += eta[row];
        for (int column = 0; column < count; column++) {
          score[column] += data.columns()[column][row];
        }
      }
      value -= subtract(each, eta, score, information);
    }
    return new Likelihood(value, score, information);
  }

  /** The logarithm of the sum over all groups; its slope and curvature go into the arguments. */
  private double subtract(Occasion occasion, double[] eta, double[] score, double[][] information) {
    int size = occasion.left.length;
    int count = score.length;
    double highest = Double.NEGATIVE_INFINITY;
    for (int row : occasion.atRisk) {
      highest = Math.max(highest, eta[row]);
    }
    double[] b = new double[size + 1];
    double[][] b1 = new double[size + 1][count];
    double[][][] b2 = new double[size + 1][count][count];
    b[0] = 1;
    for (int at = 0; at < occasion.atRisk.length; at++) {
      int row = occasion.atRisk[at];
      double r = Math.exp(eta[row] - highest);
      for (int k = Math.min(size, at + 1); k >= 1; k--) {
        b[k] += r * b[k - 1];
        for (int i = 0; i < count; i++) {
          double x = data.columns()[i][row];
          for (int j = 0; j <= i; j++) {
            double y = data.columns()[j][row];
            b2[k][i][j] +=
                r * (b2[k - 1][i][j] + x * b1[k - 1][j] + y * b1[k - 1][i] + x * y * b[k - 1]);
          }
        }
        for (int i = 0; i < count; i++) {
          b1[k][i] += r * (b1[k - 1][i] + data.columns()[i][row] * b[k - 1]);
        }
      }
    }
    double sum = b[size];
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "Too many leave at once for exact ties; Efron's are nearly the same");
    }
    for (int i = 0; i < count; i++) {
      score[i] -= b1[size][i] / sum;
      for (int j = 0; j <= i; j++) {
        double curvature = b2[size][i][j] / sum - b1[size][i] / sum * (b1[size][j] / sum);
        information[i][j] += curvature;
        information[j][i] = information[i][j];
      }
    }
    return Math.log(sum) + size * highest;
  }
}
