package dk.frirum.evidence.survival;

import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.numeric.Symmetric;
import java.util.HashMap;
import java.util.Map;

/**
 * Proportional hazards (Cox 1972, Regression models and life-tables, JRSS B 34:187): how many times
 * faster those with one more of a column leave. Strata have baselines of their own; the standard
 * errors may be by clusters (Lin and Wei 1989, The robust inference for the Cox proportional
 * hazards model, JASA 84:1074).
 */
public final class CoxModel {
  private static final int STEPS = 40;

  /**
   * A step that gains no more than this share was the last: R's rule, so that what it gives is
   * given here to all its digits.
   */
  private static final double ENOUGH = 1e-9;

  /**
   * What came out.
   *
   * @param coefficients log hazard ratios, one a column
   * @param covariance from the information
   * @param robust by clusters; the same as {@code covariance} where none were given
   * @param before log-likelihood where no column matters
   * @param after log-likelihood of the coefficients
   * @param scoreTest whether any column matters, by the slope where none does
   * @param events how many rows end with one
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(
      double[] coefficients,
      double[][] covariance,
      double[][] robust,
      double before,
      double after,
      double scoreTest,
      int events) {

    /** Whether any column matters, by the coefficients and their robust errors. */
    public double wald() {
      return Symmetric.of(robust).inverseForm(coefficients);
    }

    public double likelihoodRatio() {
      return 2 * (after - before);
    }
  }

  private CoxModel() {}

  /**
   * @param cluster who belongs together, one number a row; empty where everybody stands alone
   * @throws IllegalArgumentException where nothing happens, a column is a combination of others, or
   *     one parts those who leave from those who stay, so that the best coefficient is infinite
   */
  public static Fit fit(CoxData raw, Ties ties, int[] cluster) {
    int events = 0;
    for (boolean each : raw.event()) {
      events += each ? 1 : 0;
    }
    if (events == 0 || raw.columns().length == 0) {
      throw new IllegalArgumentException(
          events == 0 ? "Nobody leaves" : "The model has no columns");
    }
    CoxData data = raw.centred();
    Likelihood.Function function =
        switch (ties) {
          case EFRON, BRESLOW -> new RiskSets(data, ties);
          case EXACT -> new ExactTies(data);
        };
    double[] coefficients = new double[data.columns().length];
    Likelihood start = function.at(coefficients);
    Symmetric information = information(start);
    double scoreTest = information.inverseForm(start.score());
    Likelihood best = climb(function, coefficients, start);
    double[][] covariance = information(best).inverse();
    double[][] robust =
        cluster.length == 0 ? covariance : robust(data, ties, coefficients, covariance, cluster);
    return new Fit(
        coefficients, covariance, robust, start.value(), best.value(), scoreTest, events);
  }

  private static Symmetric information(Likelihood likelihood) {
    Symmetric information = Symmetric.of(likelihood.information());
    if (information.dependent() >= 0) {
      throw new IllegalArgumentException(
          "Column %d is a combination of others among those at risk"
              .formatted(information.dependent() + 1));
    }
    return information;
  }

  /** Newton's steps, halved where they lead down; the coefficients are changed in place. */
  private static Likelihood climb(
      Likelihood.Function function, double[] coefficients, Likelihood start) {
    Likelihood here = start;
    for (int step = 0; step < STEPS; step++) {
      double[] move = information(here).solve(here.score());
      Likelihood next = here;
      for (int half = 0; half < STEPS; half++) {
        double[] tried = coefficients.clone();
        for (int at = 0; at < move.length; at++) {
          tried[at] += Math.scalb(move[at], -half);
        }
        next = function.at(tried);
        if (next.value() >= here.value() - ENOUGH * Math.abs(here.value())) {
          System.arraycopy(tried, 0, coefficients, 0, tried.length);
          break;
        }
      }
      if (Math.abs(1 - here.value() / next.value()) <= ENOUGH) {
        if (stillMoves(next, coefficients)) {
          break;
        }
        return next;
      }
      here = next;
    }
    throw new IllegalArgumentException(
        "No best coefficients: a column may part those who leave from those who stay");
  }

  /** The likelihood is level while a coefficient runs off: it has no best. */
  private static boolean stillMoves(Likelihood here, double[] coefficients) {
    double[] move = information(here).solve(here.score());
    for (int at = 0; at < move.length; at++) {
      double step = Math.abs(move[at]);
      if (step > ENOUGH && step > Math.sqrt(ENOUGH) * Math.abs(coefficients[at])) {
        return true;
      }
    }
    return false;
  }

  private static double[][] robust(
      CoxData data, Ties ties, double[] coefficients, double[][] covariance, int[] cluster) {
    if (ties == Ties.EXACT) {
      throw new IllegalArgumentException("Errors by clusters need Efron's or Breslow's ties");
    }
    int count = coefficients.length;
    double[][] residuals = ScoreResiduals.of(data, ties, coefficients);
    Map<Integer, double[]> sums = new HashMap<>();
    for (int row = 0; row < data.rows(); row++) {
      double[] sum = sums.computeIfAbsent(cluster[row], _ -> new double[count]);
      for (int column = 0; column < count; column++) {
        sum[column] += data.weight()[row] * residuals[row][column];
      }
    }
    double[][] meat = new double[count][count];
    for (double[] each : sums.values()) {
      for (int row = 0; row < count; row++) {
        for (int column = 0; column < count; column++) {
          meat[row][column] += each[row] * each[column];
        }
      }
    }
    return Matrices.times(Matrices.times(covariance, meat), covariance);
  }
}
