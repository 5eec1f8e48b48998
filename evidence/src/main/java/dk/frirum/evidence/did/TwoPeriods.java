package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Logit;
import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.linear.Vectors;

/**
 * The effect on the treated from two periods of a panel, with covariates by outcome regression
 * (Heckman, Ichimura and Todd 1997), inverse probability (Abadie 2005, normalised) or both at once,
 * which is right when either is (Sant'Anna and Zhao 2020).
 */
final class TwoPeriods {
  private static final double MOST_LIKELY = 1 - 1e-6;

  private final double[] change;
  private final boolean[] treated;
  private final double[][] x;
  private final double[] weights;
  private final int n;

  /**
   * An effect.
   *
   * @param influence by unit; its mean square over n is the squared standard error
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Effect(double att, double[] influence) {}

  /**
   * @param change of the outcome by unit
   * @param x covariates, one array each, a constant first
   */
  TwoPeriods(double[] change, boolean[] treated, double[][] x, double[] weights) {
    this.change = change;
    this.treated = treated;
    this.x = x;
    this.weights = weights;
    n = change.length;
  }

  Effect effect(Adjustment adjustment) {
    if (x.length == 1) {
      return means();
    }
    return switch (adjustment) {
      case DOUBLY_ROBUST -> doublyRobust();
      case INVERSE_PROBABILITY -> inverseProbability();
      case REGRESSION -> regression();
    };
  }

  private Effect means() {
    double[] weight = new double[2];
    double[] sum = new double[2];
    for (int i = 0; i < n; i++) {
      weight[treated[i] ? 1 : 0] += weights[i];
      sum[treated[i] ? 1 : 0] += weights[i] * change[i];
    }
    double[] mean = {sum[0] / weight[0], sum[1] / weight[1]};
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      int group = treated[i] ? 1 : 0;
      double off = n * weights[i] * (change[i] - mean[group]) / weight[group];
      influence[i] = treated[i] ? off : -off;
    }
    return new Effect(mean[1] - mean[0], influence);
  }

  /** What the controls' covariates foretell, and what each unit adds to those coefficients. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Foretold(double[] change, double[][] linear) {}

  private Foretold foretold() {
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      w[i] = treated[i] ? 0 : weights[i];
    }
    LeastSquares.Fit fit = LeastSquares.fit(x, change, w, 0);
    if (fit.kept().length < x.length) {
      throw new IllegalArgumentException(
          "the covariates of the comparison group are not independent of one another");
    }
    double[] expected = new double[n];
    for (int j = 0; j < x.length; j++) {
      Vectors.add(expected, fit.coefficients()[j], x[j]);
    }
    double[][] inverse = Matrices.scale(fit.inverse(), n);
    double[][] linear = new double[n][];
    for (int i = 0; i < n; i++) {
      linear[i] = Matrices.times(inverse, row(i, w[i] * (change[i] - expected[i])));
    }
    return new Foretold(expected, linear);
  }

  /** Chances of treatment as odds, and what each unit adds to those coefficients. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Chances(double[] odds, double[][] linear) {}

  private Chances chances() {
    double[] d = new double[n];
    for (int i = 0; i < n; i++) {
      d[i] = treated[i] ? 1 : 0;
    }
    Logit.Fit fit = Logit.fit(x, d, weights);
    double[][] hessian = Matrices.scale(fit.covariance(), n);
    double[] odds = new double[n];
    double[][] linear = new double[n][];
    for (int i = 0; i < n; i++) {
      double p = Math.min(fit.fitted()[i], MOST_LIKELY);
      odds[i] = p / (1 - p);
      linear[i] = Matrices.times(hessian, row(i, weights[i] * (d[i] - p)));
    }
    return new Chances(odds, linear);
  }

  private double[] row(int i, double factor) {
    double[] row = new double[x.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = factor * x[j][i];
    }
    return row;
  }

  private Effect regression() {
    Foretold foretold = foretold();
    double[] w = treatedWeights();
    double[] own = influence(w, change);
    double[] other = influence(w, foretold.change());
    double[] influence = new double[n];
    double[] moment = moment(w, Vectors.ones(n));
    for (int i = 0; i < n; i++) {
      influence[i] = own[i] - other[i] - Vectors.dot(foretold.linear()[i], moment);
    }
    return new Effect(mean(w, change) - mean(w, foretold.change()), influence);
  }

  private Effect inverseProbability() {
    Chances chances = chances();
    double[] w = treatedWeights();
    double[] c = controlWeights(chances);
    double control = mean(c, change);
    double[] own = influence(w, change);
    double[] other = influence(c, change);
    double[] moment = moment(c, less(change, control));
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      influence[i] = own[i] - other[i] - Vectors.dot(chances.linear()[i], moment);
    }
    return new Effect(mean(w, change) - control, influence);
  }

  private Effect doublyRobust() {
    Foretold foretold = foretold();
    Chances chances = chances();
    double[] rest = change.clone();
    Vectors.add(rest, -1, foretold.change());
    double[] w = treatedWeights();
    double[] c = controlWeights(chances);
    double control = mean(c, rest);
    double[] own = influence(w, rest);
    double[] other = influence(c, rest);
    double[] m1 = moment(w, Vectors.ones(n));
    double[] m2 = moment(c, less(rest, control));
    double[] m3 = moment(c, Vectors.ones(n));
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      double[] outcome = foretold.linear()[i];
      influence[i] =
          own[i]
              - Vectors.dot(outcome, m1)
              - (other[i] + Vectors.dot(chances.linear()[i], m2) - Vectors.dot(outcome, m3));
    }
    return new Effect(mean(w, rest) - control, influence);
  }

  private double[] treatedWeights() {
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      w[i] = treated[i] ? weights[i] : 0;
    }
    return w;
  }

  private double[] controlWeights(Chances chances) {
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      w[i] = treated[i] ? 0 : weights[i] * chances.odds()[i];
    }
    return w;
  }

  private static double[] less(double[] values, double what) {
    double[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] -= what;
    }
    return result;
  }

  private static double mean(double[] w, double[] values) {
    return Vectors.dot(w, values) / Vectors.sum(w);
  }

  private static double[] influence(double[] w, double[] values) {
    double mean = mean(w, values);
    double average = Vectors.mean(w);
    double[] influence = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      influence[i] = w[i] * (values[i] - mean) / average;
    }
    return influence;
  }

  /** The mean of w · values · x over the mean of w. */
  private double[] moment(double[] w, double[] values) {
    double[] moment = new double[x.length];
    double total = Vectors.sum(w);
    for (int j = 0; j < moment.length; j++) {
      for (int i = 0; i < n; i++) {
        moment[j] += w[i] * values[i] * x[j][i] / total;
      }
    }
    return moment;
  }
}
