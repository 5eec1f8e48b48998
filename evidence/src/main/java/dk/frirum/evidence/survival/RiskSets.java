package dk.frirum.evidence.survival;

import java.util.Arrays;

/**
 * The partial likelihood with Breslow's or Efron's ties (Cox 1972, 1975), by one walk from the last
 * time to the first in which sums of those at risk are kept: rows × columns² steps.
 */
final class RiskSets implements Likelihood.Function {
  private final CoxData data;
  private final boolean efron;
  private final int[] byTime;
  private final int[] byEntry;
  private final int count;

  /** Rows in the order of the walk, one after the other: the walk reads memory straight. */
  private final double[] x;

  private final double[] eta;
  private final double[] risk;
  private final Sums all;
  private final Sums tied;

  RiskSets(CoxData data, Ties ties) {
    this.data = data;
    efron = ties == Ties.EFRON;
    byTime = data.byTime();
    byEntry = data.entersLate() ? data.byEntry() : new int[0];
    count = data.columns().length;
    x = new double[data.rows() * count];
    for (int at = 0; at < byTime.length; at++) {
      for (int column = 0; column < count; column++) {
        x[at * count + column] = data.columns()[column][byTime[at]];
      }
    }
    eta = new double[data.rows()];
    risk = new double[data.rows()];
    all = new Sums(count);
    tied = new Sums(count);
  }

  /** Σ w r, Σ w r x and Σ w r x x' of some rows. */
  private static final class Sums {
    double s0;
    final double[] s1;
    final double[] s2;

    Sums(int count) {
      s1 = new double[count];
      s2 = new double[count * (count + 1) / 2];
    }

    void clear() {
      s0 = 0;
      Arrays.fill(s1, 0);
      Arrays.fill(s2, 0);
    }

    void add(double r, double[] x, int from) {
      s0 += r;
      int at = 0;
      for (int row = 0; row < s1.length; row++) {
        double rx = r * x[from + row];
        s1[row] += rx;
        for (int column = 0; column <= row; column++) {
          s2[at++] += rx * x[from + column];
        }
      }
    }
  }

  @Override
  public Likelihood at(double[] coefficients) {
    int[] place = new int[byEntry.length];
    for (int at = 0; at < byTime.length; at++) {
      double sum = 0;
      for (int column = 0; column < count; column++) {
        sum += coefficients[column] * x[at * count + column];
      }
      eta[at] = sum;
      risk[at] = data.weight()[byTime[at]] * Math.exp(sum);
      if (place.length > 0) {
        place[byTime[at]] = at;
      }
    }
    Walk walk = new Walk(place);
    return walk.likelihood();
  }

  private final class Walk {
    private final int[] place;
    private final double[] score = new double[count];
    private final double[] information = new double[count * (count + 1) / 2];
    private double value;
    private int entered;

    Walk(int[] place) {
      this.place = place;
    }

    Likelihood likelihood() {
      for (int at = 0; at < byTime.length; ) {
        int row = byTime[at];
        int stratum = data.stratum()[row];
        if (at == 0 || data.stratum()[byTime[at - 1]] != stratum) {
          all.clear();
          while (entered < byEntry.length && data.stratum()[byEntry[entered]] < stratum) {
            entered++;
          }
        }
        at = step(at, stratum, data.time()[row]);
      }
      double[][] square = new double[count][count];
      for (int row = 0, from = 0; row < count; row++) {
        for (int column = 0; column <= row; column++, from++) {
          square[row][column] = information[from];
          square[column][row] = information[from];
        }
      }
      return new Likelihood(value, score, square);
    }

    /** Everybody who left at one time; gives where the next begins. */
    private int step(int from, int stratum, double time) {
      double deaths = 0;
      double weight = 0;
      tied.clear();
      int at = from;
      for (;
          at < byTime.length
              && data.stratum()[byTime[at]] == stratum
              && data.time()[byTime[at]] == time;
          at++) {
        int row = byTime[at];
        all.add(risk[at], x, at * count);
        if (data.event()[row]) {
          double own = data.weight()[row];
          deaths++;
          weight += own;
          value += own * eta[at];
          tied.add(risk[at], x, at * count);
          for (int column = 0; column < count; column++) {
            score[column] += own * x[at * count + column];
          }
        }
      }
      for (;
          entered < byEntry.length
              && data.stratum()[byEntry[entered]] == stratum
              && data.entry()[byEntry[entered]] >= time;
          entered++) {
        int late = place[byEntry[entered]];
        all.add(-risk[late], x, late * count);
      }
      if (efron) {
        for (int each = 0; each < deaths; each++) {
          count(weight / deaths, each / deaths);
        }
      } else if (deaths > 0) {
        count(weight, 0);
      }
      return at;
    }

    /** One term of the denominator, with a share of those who leave taken out. */
    private void count(double weight, double out) {
      double s0 = all.s0 - out * tied.s0;
      value -= weight * Math.log(s0);
      for (int row = 0, at = 0; row < score.length; row++) {
        double mean = (all.s1[row] - out * tied.s1[row]) / s0;
        score[row] -= weight * mean;
        for (int column = 0; column <= row; column++, at++) {
          double square = (all.s2[at] - out * tied.s2[at]) / s0;
          information[at] +=
              weight * (square - mean * (all.s1[column] - out * tied.s1[column]) / s0);
        }
      }
    }
  }
}
