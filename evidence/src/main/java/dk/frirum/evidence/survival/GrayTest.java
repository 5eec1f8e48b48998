package dk.frirum.evidence.survival;

import dk.frirum.evidence.numeric.Symmetric;
import dk.frirum.evidence.numeric.Tails;
import java.util.Arrays;
import java.util.List;

/**
 * Whether groups leave in one way to the same extent, where they may leave in others (Gray 1988, A
 * class of K-sample tests for comparing the cumulative incidence of a competing risk, Ann. Stat.
 * 16:1141), with ρ as there and strata added up.
 */
public final class GrayTest {
  /**
   * What came out.
   *
   * @param freedom groups minus one
   */
  public record Result(double statistic, int freedom, double p) {}

  private final int groups;
  private final int cause;
  private final double rho;
  private final double[] score;
  private final double[][] variance;

  private GrayTest(int groups, int cause, double rho) {
    this.groups = groups;
    this.cause = cause;
    this.rho = rho;
    score = new double[groups - 1];
    variance = new double[groups - 1][groups - 1];
  }

  /**
   * @param strata in each of them a table for each group, in the same order
   * @param cause the way out that is compared, from 0
   */
  public static Result test(List<List<RiskTable>> strata, int cause, double rho) {
    int groups = strata.getFirst().size();
    if (groups < 2) {
      throw new IllegalArgumentException("There is only one group, so nothing to compare");
    }
    GrayTest test = new GrayTest(groups, cause, rho);
    strata.forEach(each -> test.new Stratum(each).add());
    double statistic = Symmetric.of(test.variance).inverseForm(test.score);
    return new Result(statistic, groups - 1, Tails.chiSquaredAbove(statistic, groups - 1));
  }

  /** One stratum, walked from the first time to the last; the letters are the paper's. */
  private final class Stratum {
    private final List<RiskTable> tables;
    private final double[] skm = filled(1);
    private final double[] skmm = filled(1);
    private final double[] f1 = filled(0);
    private final double[] f1m = filled(0);
    private final double[] rs = filled(0);
    private final double[][] a = new double[groups][groups];
    private final double[][] c = new double[groups][groups];
    private final double[] v3 = filled(0);
    private final double[][] v2 = new double[groups - 1][groups];
    private double f;
    private double fm;

    Stratum(List<RiskTable> tables) {
      this.tables = tables;
    }

    private double[] filled(double value) {
      double[] values = new double[groups];
      Arrays.fill(values, value);
      return values;
    }

    void add() {
      double[] times =
          tables.stream()
              .flatMapToDouble(each -> Arrays.stream(each.times()))
              .sorted()
              .distinct()
              .toArray();
      int[] at = new int[groups];
      for (double time : times) {
        double[] own = new double[groups];
        double[] others = new double[groups];
        for (int group = 0; group < groups; group++) {
          RiskTable table = tables.get(group);
          while (at[group] < table.times().length && table.times()[at[group]] < time) {
            at[group]++;
          }
          boolean any = at[group] < table.times().length;
          rs[group] = any ? table.atRisk()[at[group]] : 0;
          if (any && table.times()[at[group]] == time) {
            own[group] = table.exits()[cause][at[group]];
            others[group] = table.all(at[group]) - own[group];
          }
        }
        if (Arrays.stream(own).sum() + Arrays.stream(others).sum() > 0) {
          step(own, others);
        }
      }
      finish();
    }

    private void step(double[] own, double[] others) {
      double nd1 = Arrays.stream(own).sum();
      double tr = 0;
      double tq = 0;
      for (int j = 0; j < groups; j++) {
        if (rs[j] > 0) {
          skm[j] = skmm[j] * (rs[j] - own[j] - others[j]) / rs[j];
          f1[j] = f1m[j] + skmm[j] * own[j] / rs[j];
          tr += rs[j] / skmm[j];
          tq += rs[j] * (1 - f1m[j]) / skmm[j];
        }
      }
      f = fm + nd1 / tr;
      double fb = Math.pow(1 - fm, rho);
      weights(nd1, tr, fb);
      for (int i = 0; i < groups - 1; i++) {
        if (rs[i] > 0) {
          score[i] += fb * (own[i] - nd1 * rs[i] * (1 - f1m[i]) / (skmm[i] * tq));
        }
      }
      if (nd1 > 0) {
        ownExits(nd1, tr);
      }
      otherExits(others);
      fm = f;
      System.arraycopy(f1, 0, f1m, 0, groups);
      System.arraycopy(skm, 0, skmm, 0, groups);
    }

    private void weights(double nd1, double tr, double fb) {
      for (int i = 0; i < groups; i++) {
        for (int j = 0; j < groups; j++) {
          double both =
              rs[i] > 0 && rs[j] > 0
                  ? rs[i] / skmm[i] * ((i == j ? 1 : 0) - rs[j] / (skmm[j] * tr))
                  : 0;
          a[i][j] = fb * both;
          c[i][j] += a[i][j] * nd1 / (tr * (1 - fm));
        }
      }
    }

    private void ownExits(double nd1, double tr) {
      for (int k = 0; k < groups; k++) {
        if (rs[k] > 0) {
          double t4 = skm[k] > 0 ? 1 - (1 - f) / skm[k] : 1;
          double t5 = nd1 > 1 ? 1 - (nd1 - 1) / (tr * skmm[k] - 1) : 1;
          double t3 = t5 * skmm[k] * nd1 / (tr * rs[k]);
          v3[k] += t4 * t4 * t3;
          for (int i = 0; i < groups - 1; i++) {
            double t1 = a[i][k] - t4 * c[i][k];
            v2[i][k] += t1 * t4 * t3;
            for (int j = 0; j < groups - 1; j++) {
              variance[i][j] += t1 * (a[j][k] - t4 * c[j][k]) * t3;
            }
          }
        }
      }
    }

    private void otherExits(double[] others) {
      for (int k = 0; k < groups; k++) {
        if (skm[k] > 0 && others[k] > 0) {
          double t4 = (1 - f) / skm[k];
          double t3 =
              CumulativeIncidence.ties(others[k], rs[k])
                  * skmm[k]
                  * skmm[k]
                  * others[k]
                  / (rs[k] * rs[k]);
          v3[k] += t4 * t4 * t3;
          for (int i = 0; i < groups - 1; i++) {
            double t1 = t4 * c[i][k];
            v2[i][k] -= t1 * t4 * t3;
            for (int j = 0; j < groups - 1; j++) {
              variance[i][j] += t1 * t4 * c[j][k] * t3;
            }
          }
        }
      }
    }

    private void finish() {
      for (int i = 0; i < groups - 1; i++) {
        for (int j = 0; j < groups - 1; j++) {
          for (int k = 0; k < groups; k++) {
            variance[i][j] += c[i][k] * c[j][k] * v3[k] + c[i][k] * v2[j][k] + c[j][k] * v2[i][k];
          }
        }
      }
    }
  }
}
