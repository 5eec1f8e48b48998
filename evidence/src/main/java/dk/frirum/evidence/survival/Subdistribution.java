package dk.frirum.evidence.survival;

/**
 * Who counts as at risk of leaving in one way: those still there, and those who left in another, by
 * the share of them that would not yet have been lost sight of.
 */
final class Subdistribution implements Likelihood.Function {
  final double[] time;
  final int[] kind;
  final double[][] x;
  final int count;

  /** Row numbers from the first time to the last. */
  final int[] order;

  /** Share not yet lost sight of just before each row's time. */
  final double[] seen;

  final double[] risk;

  Subdistribution(double[] time, int[] kind, double[][] columns) {
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

  static final int LOST = 0;
  static final int OWN = 1;

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

  /** Sums over those at risk at one time, the ones who left otherwise with their share. */
  final class Sums {
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

  interface Step {
    /**
     * @param from the first of those at this time in the order
     * @param own how many leave in the way that is modelled
     */
    void at(int from, int end, int own, Sums sums);
  }

  /** From the first time to the last. */
  void walk(Step step) {
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

  /** Partial likelihood with Breslow's ties; sets the risks anew. */
  @Override
  public Likelihood at(double[] coefficients) {
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
              own
                  * (sums.at(1 + count + i * count + j, share) / s0
                      - mean * sums.at(1 + j, share) / s0);
        }
      }
    });
    return new Likelihood(value[0], score, information);
  }
}
