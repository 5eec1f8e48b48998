package dk.frirum.evidence.survival;

import dk.frirum.evidence.numeric.Symmetric;
import java.util.Arrays;

/**
 * Proportional hazards of the share that leaves in one way (Fine and Gray 1999, A proportional hazards
 * model for the subdistribution of a competing risk, JASA 94:496): those who left in another way stay
 * at risk, by the share of them that would not yet have been lost sight of. Breslow's ties; the
 * variance counts that this share is estimated, as {@code cmprsk::crr} does.
 */
public final class FineGray {
  private static final int STEPS = 40;

  /** A slope of no more than this share of the likelihood is level: the rule of cmprsk's crr. */
  private static final double ENOUGH = 1e-6;

  /** What came out. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(double[] coefficients, double[][] covariance, double before, double after) {}

  private final double[] time;
  private final int[] kind;
  private final double[][] x;
  private final int count;
  /** Row numbers from the first time to the last. */
  private final int[] order;

  /** Share not yet lost sight of just before each row's time. */
  private final double[] seen;

  private final double[] risk;

  private FineGray(double[] time, int[] kind, double[][] columns) {
    this.time = time;
    this.kind = kind;
    count = columns.length;
    order = RiskTable.sorted(time);
    x = new double[time.length][count];
    for (int row = 0; row < time.length; row++) {
      for (int column = 0; column < count; column++) {
        x[row][column] = columns[column][row];
      }
    }
    seen = seen();
    risk = new double[time.length];
  }

  private static final int LOST = 0;
  private static final int OWN = 1;

  /** Kaplan–Meier of being lost sight of, just before each time. */
  private double[] seen() {
    double[] before = new double[time.length];
    double share = 1;
    for (int at = 0; at < order.length; ) {
      int end = at;
      int lost = 0;
      for (; end < order.length && time[order[end]] == time[order[at]]; end++) {
        before[order[end]] = share;
        lost += kind[order[end]] == LOST ? 1 : 0;
      }
      share *= 1 - (double) lost / (order.length - at);
      at = end;
    }
    return before;
  }

  /**
   * @param time when each left
   * @param cause 0 lost sight of
   * @param own the way out that is modelled
   * @param columns one array a column
   */
  public static Fit fit(double[] time, int[] cause, int own, double[][] columns) {
    int[] kind =
        Arrays.stream(cause).map(each -> each == 0 ? LOST : each == own ? OWN : OWN + 1).toArray();
    if (Arrays.stream(kind).noneMatch(each -> each == OWN)) {
      throw new IllegalArgumentException("Nobody leaves in that way");
    }
    return new FineGray(time, kind, columns).fit();
  }

  private Fit fit() {
    double[] coefficients = new double[count];
    Likelihood start = at(coefficients);
    Likelihood here = start;
    for (int step = 0; step < STEPS; step++) {
      Symmetric information = Symmetric.of(here.information());
      if (information.dependent() >= 0) {
        throw new IllegalArgumentException(
            "Column %d is a combination of others".formatted(information.dependent() + 1));
      }
      if (isLevel(here, coefficients)) {
        double[][] covariance = sandwich(information.inverse());
        return new Fit(coefficients, covariance, start.value(), here.value());
      }
      double[] move = information.solve(here.score());
      for (int at = 0; at < count; at++) {
        coefficients[at] += move[at];
      }
      here = at(coefficients);
    }
    throw new IllegalArgumentException("No best coefficients: a column may part those who leave so from the others");
  }

  private static boolean isLevel(Likelihood here, double[] coefficients) {
    double steepest = 0;
    for (int at = 0; at < coefficients.length; at++) {
      steepest =
          Math.max(steepest, Math.abs(here.score()[at]) * Math.max(1, Math.abs(coefficients[at])));
    }
    return steepest < Math.max(1, Math.abs(here.value())) * ENOUGH;
  }

  /** Sums over those at risk at one time, the ones who left otherwise with their share. */
  private final class Sums {
    final double[] present = new double[1 + count + count * count];
    final double[] gone = new double[1 + count + count * count];

    void add(double[] sums, double r, double[] row) {
      sums[0] += r;
      for (int i = 0; i < count; i++) {
        sums[1 + i] += r * row[i];
        for (int j = 0; j < count; j++) {
          sums[1 + count + i * count + j] += r * row[i] * row[j];
        }
      }
    }

    double at(int place, double share) {
      return present[place] + share * gone[place];
    }
  }

  private interface Step {
    /**
     * @param from the first of those at this time in the order
     * @param own how many leave in the way that is modelled
     */
    void at(int from, int end, int own, Sums sums);
  }

  /** From the first time to the last. */
  private void walk(Step step) {
    Sums sums = new Sums();
    for (int row : order) {
      sums.add(sums.present, risk[row], x[row]);
    }
    for (int at = 0; at < order.length; ) {
      int end = at;
      int own = 0;
      for (; end < order.length && time[order[end]] == time[order[at]]; end++) {
        own += kind[order[end]] == OWN ? 1 : 0;
      }
      step.at(at, end, own, sums);
      for (; at < end; at++) {
        int row = order[at];
        sums.add(sums.present, -risk[row], x[row]);
        if (kind[row] > OWN) {
          sums.add(sums.gone, risk[row] / seen[row], x[row]);
        }
      }
    }
  }

  private Likelihood at(double[] coefficients) {
    double[] eta = new double[risk.length];
    for (int row = 0; row < risk.length; row++) {
      for (int column = 0; column < count; column++) {
        eta[row] += coefficients[column] * x[row][column];
      }
      risk[row] = Math.exp(eta[row]);
    }
    double[] value = new double[1];
    double[] score = new double[count];
    double[][] information = new double[count][count];
    walk((from, end, own, sums) -> {
      if (own == 0) {
        return;
      }
      double share = seen[order[from]];
      double s0 = sums.at(0, share);
      value[0] -= own * Math.log(s0);
      for (int at = from; at < end; at++) {
        if (kind[order[at]] == OWN) {
          value[0] += eta[order[at]];
          for (int column = 0; column < count; column++) {
            score[column] += x[order[at]][column];
          }
        }
      }
      for (int i = 0; i < count; i++) {
        double mean = sums.at(1 + i, share) / s0;
        score[i] -= own * mean;
        for (int j = 0; j < count; j++) {
          information[i][j] +=
              own * (sums.at(1 + count + i * count + j, share) / s0 - mean * sums.at(1 + j, share) / s0);
        }
      }
    });
    return new Likelihood(value[0], score, information);
  }

  private double[][] sandwich(double[][] inverse) {
    double[][] influence = new Influence().of();
    double[][] meat = new double[count][count];
    for (double[] each : influence) {
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          meat[i][j] += each[i] * each[j];
        }
      }
    }
    double[][] covariance = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        for (int k = 0; k < count; k++) {
          for (int l = 0; l < count; l++) {
            covariance[i][j] += inverse[i][k] * meat[k][l] * inverse[l][j];
          }
        }
      }
    }
    return covariance;
  }

  /** η + ψ of the paper, one row a person. */
  private final class Influence {
    /** By row: hazard up to and with its time, the same times the mean; and with the share seen. */
    private final double[] hazard = new double[time.length];

    private final double[][] hazardMean = new double[time.length][count];
    private final double[] later = new double[time.length];
    private final double[][] laterMean = new double[time.length][count];
    private final double[][] meanHere = new double[time.length][count];
    private double h;
    private final double[] hm = new double[count];
    private double g;
    private final double[] gm = new double[count];

    double[][] of() {
      walk((from, end, own, sums) -> {
        double share = seen[order[from]];
        double s0 = sums.at(0, share);
        double step = own / s0;
        h += step;
        g += step * share;
        for (int column = 0; column < count; column++) {
          double mean = sums.at(1 + column, share) / s0;
          hm[column] += step * mean;
          gm[column] += step * share * mean;
          for (int at = from; at < end; at++) {
            meanHere[order[at]][column] = mean;
          }
        }
        for (int at = from; at < end; at++) {
          int row = order[at];
          hazard[row] = h;
          hazardMean[row] = hm.clone();
          later[row] = g;
          laterMean[row] = gm.clone();
        }
      });
      double[][] influence = new double[time.length][count];
      for (int row = 0; row < time.length; row++) {
        for (int column = 0; column < count; column++) {
          double own = kind[row] == OWN ? x[row][column] - meanHere[row][column] : 0;
          double stayed = x[row][column] * hazard[row] - hazardMean[row][column];
          double after =
              kind[row] > OWN
                  ? (x[row][column] * (g - later[row]) - (gm[column] - laterMean[row][column])) / seen[row]
                  : 0;
          influence[row][column] = own - risk[row] * (stayed + after);
        }
      }
      addShare(influence);
      return influence;
    }

    /** That the share seen is itself estimated, from those lost sight of: q and π of the paper. */
    private void addShare(double[][] influence) {
      double[] gone = new double[count + 1];
      double[] running = new double[count];
      int before = -1;
      for (int at = 0; at < order.length; ) {
        int end = at;
        int lost = 0;
        for (; end < order.length && time[order[end]] == time[order[at]]; end++) {
          lost += kind[order[end]] == LOST ? 1 : 0;
        }
        double atRisk = order.length - at;
        double rest = g - (before < 0 ? 0 : later[before]);
        double[] q = new double[count];
        for (int column = 0; column < count; column++) {
          double restMean = gm[column] - (before < 0 ? 0 : laterMean[before][column]);
          q[column] = (gone[column] * rest - gone[count] * restMean) / atRisk;
          running[column] += q[column] * lost / atRisk;
        }
        before = order[at];
        for (; at < end; at++) {
          add(gone, order[at]);
          for (int column = 0; column < count; column++) {
            double own = kind[order[at]] == LOST ? q[column] : 0;
            influence[order[at]][column] += own - running[column];
          }
        }
      }
    }

    private void add(double[] gone, int row) {
      if (kind[row] > OWN) {
        double weight = risk[row] / seen[row];
        gone[count] += weight;
        for (int column = 0; column < count; column++) {
          gone[column] += weight * x[row][column];
        }
      }
    }
  }
}
