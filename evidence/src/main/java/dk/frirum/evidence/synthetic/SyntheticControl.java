package dk.frirum.evidence.synthetic;

import dk.frirum.evidence.linear.Vectors;

/**
 * One treated unit beside a mix of others that went as it did before (Abadie, Diamond and
 * Hainmueller 2010), by the outcomes before the start alone or by predictors.
 *
 * <p>Published weights are not always the best: Prop 99's printed −19.620 stands beside an exact
 * optimum of −19.5136. What is compared is the objective.
 */
public final class SyntheticControl {
  private SyntheticControl() {}

  /**
   * The mix by outcomes before the start.
   *
   * @param treated by period before
   * @param donors by donor and period before
   */
  public static Hull.Mix byOutcomes(double[] treated, double[][] donors) {
    return Hull.nearest(treated, donors);
  }

  /**
   * The mix by predictors with their importance given: the inner problem, solved exactly.
   *
   * @param treated by predictor
   * @param donors by donor and predictor
   * @param importance by predictor, none negative
   */
  public static Hull.Mix byPredictors(double[] treated, double[][] donors, double[] importance) {
    double[] root = new double[treated.length];
    double[] target = new double[treated.length];
    for (int k = 0; k < root.length; k++) {
      root[k] = Math.sqrt(importance[k]);
      target[k] = root[k] * treated[k];
    }
    double[][] columns = new double[donors.length][root.length];
    for (int j = 0; j < donors.length; j++) {
      for (int k = 0; k < root.length; k++) {
        columns[j][k] = root[k] * donors[j][k];
      }
    }
    return Hull.nearest(target, columns);
  }

  /**
   * Predictors over their standard deviation among all units, the treated included.
   *
   * @param units by unit and predictor
   */
  public static double[][] scaled(double[][] units) {
    double[][] result = new double[units.length][units[0].length];
    for (int k = 0; k < units[0].length; k++) {
      double[] column = new double[units.length];
      for (int unit = 0; unit < units.length; unit++) {
        column[unit] = units[unit][k];
      }
      double spread = Math.sqrt(Vectors.variance(column));
      for (int unit = 0; unit < units.length; unit++) {
        result[unit][k] = spread > 0 ? units[unit][k] / spread : 0;
      }
    }
    return result;
  }

  /** The treated less the mix, by period. */
  public static double[] gaps(double[] treated, double[][] donors, double[] weights) {
    double[] gaps = treated.clone();
    for (int j = 0; j < donors.length; j++) {
      Vectors.add(gaps, -weights[j], donors[j]);
    }
    return gaps;
  }

  /** The mean squared gap of periods from, inclusive, to, exclusive. */
  public static double meanSquare(double[] gaps, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += gaps[t] * gaps[t];
    }
    return sum / (to - from);
  }
}
