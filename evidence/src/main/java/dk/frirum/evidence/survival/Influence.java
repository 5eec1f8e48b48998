package dk.frirum.evidence.survival;

/** η + ψ of the paper, one row a person. */
final class Influence {
  private final Subdistribution people;
  private final double[] time;
  private final int[] kind;
  private final double[][] x;
  private final int[] order;
  private final double[] seen;
  private final double[] risk;
  private final int count;

  /** By row: hazard up to and with its time, and the same times the mean of those at risk. */
  private final double[] hazard;

  private final double[][] hazardMean;

  /** The same of those who left otherwise. */
  private final double[] later;

  private final double[][] laterMean;
  private final double[][] meanHere;
  private double h;
  private final double[] hm;
  private double g;
  private final double[] gm;

  Influence(Subdistribution people) {
    this.people = people;
    time = people.time;
    kind = people.kind;
    x = people.x;
    order = people.order;
    seen = people.seen;
    risk = people.risk;
    count = people.count;
    hazard = new double[time.length];
    hazardMean = new double[time.length][count];
    later = new double[time.length];
    laterMean = new double[time.length][count];
    meanHere = new double[time.length][count];
    hm = new double[count];
    gm = new double[count];
  }

  double[][] of() {
    people.walk((from, end, own, sums) -> {
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
        double own = kind[row] == Subdistribution.OWN ? x[row][column] - meanHere[row][column] : 0;
        double stayed = x[row][column] * hazard[row] - hazardMean[row][column];
        double after =
            kind[row] > Subdistribution.OWN
                ? (x[row][column] * (g - later[row]) - (gm[column] - laterMean[row][column]))
                    / seen[row]
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
        lost += kind[order[end]] == Subdistribution.LOST ? 1 : 0;
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
          double own = kind[order[at]] == Subdistribution.LOST ? q[column] : 0;
          influence[order[at]][column] += own - running[column];
        }
      }
    }
  }

  private void add(double[] gone, int row) {
    if (kind[row] > Subdistribution.OWN) {
      double weight = risk[row] / seen[row];
      gone[count] += weight;
      for (int column = 0; column < count; column++) {
        gone[column] += weight * x[row][column];
      }
    }
  }
}
