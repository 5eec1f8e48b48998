package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.linear.Sandwich;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two-way fixed effects with a coefficient for each cohort and time since its start, put together
 * by the cohorts' shares (Sun and Abraham 2021). With the never treated for comparison it is {@link
 * CallawaySantAnna} with a universal base: a free check of both.
 */
public final class SunAbraham {
  private final List<Effect> effects;
  private final LeastSquares.Fit fit;
  private final double[][] covariance;

  /**
   * A cohort's effect.
   *
   * @param since time since its start
   * @param weight the rows it is estimated from, weighed
   */
  public record Effect(double cohort, double since, double estimate, double weight) {}

  /**
   * A weighted sum with its standard error, the shares taken as known.
   *
   * @param error by clusters
   */
  public record Weighted(double estimate, double error) {}

  /**
   * One row a unit and time. When nobody is never treated, the last cohort is the comparison and
   * its treated periods are left out by the caller.
   *
   * @param start by row, {@link Panel#NEVER} for the comparison
   * @param reference the time since start that the others are held against, usually −1
   * @param countAll whether the clustered errors count all dummies, or not those of units
   */
  public SunAbraham(
      Codes units,
      double[] time,
      double[] outcome,
      double[] start,
      double @Nullable [] weights,
      Codes clusters,
      double reference,
      boolean countAll) {
    double[][] pairs = new double[2][outcome.length];
    for (int row = 0; row < outcome.length; row++) {
      pairs[0][row] = start[row];
      pairs[1][row] = time[row] - start[row];
    }
    List<double[]> columns = new ArrayList<>();
    List<Effect> found = new ArrayList<>();
    Codes cells = Codes.of(pairs[0]).and(Codes.of(pairs[1]));
    for (int[] rows : cells.rows()) {
      double since = pairs[1][rows[0]];
      if (start[rows[0]] == Panel.NEVER || since == reference) {
        continue;
      }
      double[] column = new double[outcome.length];
      double weight = 0;
      for (int row : rows) {
        column[row] = 1;
        weight += weights == null ? 1 : weights[row];
      }
      columns.add(column);
      found.add(new Effect(start[rows[0]], since, Double.NaN, weight));
    }
    FixedEffects groups = new FixedEffects(units, Codes.of(time), weights);
    fit = groups.fit(columns.toArray(double[][]::new), outcome);
    int counted = countAll ? fit.parameters() : fit.parameters() - (units.levels() - 1);
    covariance = Sandwich.clustered(fit, clusters, counted);
    effects = new ArrayList<>();
    for (int j = 0; j < found.size(); j++) {
      Effect each = found.get(j);
      effects.add(new Effect(each.cohort(), each.since(), fit.coefficients()[j], each.weight()));
    }
  }

  /** All effects; NaN where the data do not tell. */
  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  /** Times since the start that occur, rising, the reference left out. */
  public double[] times() {
    return effects.stream().mapToDouble(Effect::since).distinct().sorted().toArray();
  }

  /** The cohorts' average at a time since start. */
  public Weighted at(double since) {
    return average(since, since);
  }

  /** The average over all from the start. */
  public Weighted overall() {
    return average(0, Double.POSITIVE_INFINITY);
  }

  private Weighted average(double from, double to) {
    double[] contrast = new double[effects.size()];
    double total = 0;
    for (int j = 0; j < contrast.length; j++) {
      Effect each = effects.get(j);
      if (each.since() >= from && each.since() <= to && !Double.isNaN(each.estimate())) {
        contrast[j] = each.weight();
        total += each.weight();
      }
    }
    double estimate = 0;
    double[] kept = new double[fit.kept().length];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = contrast[fit.kept()[k]] / total;
      estimate += kept[k] * fit.coefficients()[fit.kept()[k]];
    }
    double variance = Matrices.quadratic(covariance, kept);
    return new Weighted(estimate, Math.sqrt(variance));
  }
}
