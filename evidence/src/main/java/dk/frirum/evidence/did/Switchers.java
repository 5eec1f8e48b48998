package dk.frirum.evidence.did;

/**
 * The effect at the moment treatment starts or stops, for trials that also end (de Chaisemartin and
 * D'Haultfœuille 2020, DID_M): those who switch against those who stay as they were.
 *
 * @param effect over all switches
 * @param starts over those who start
 * @param stops over those who stop
 * @param switches how many switched and had somebody to be compared with, weighed
 * @param alone how many switched with nobody left as they were, weighed; they do not count
 */
public record Switchers(double effect, double starts, double stops, double switches, double alone) {

  /**
   * All who switch.
   *
   * @param outcome by unit and period, NaN where missing
   * @param treated by unit and period
   * @param weights by unit
   */
  public static Switchers of(double[][] outcome, boolean[][] treated, double[] weights) {
    double[] sum = new double[2];
    double[] count = new double[2];
    double alone = 0;
    for (int t = 1; t < outcome[0].length; t++) {
      for (int from = 0; from < 2; from++) {
        double[] weight = new double[2];
        double[] change = new double[2];
        for (int unit = 0; unit < outcome.length; unit++) {
          double moved = outcome[unit][t] - outcome[unit][t - 1];
          if (Double.isNaN(moved) || treated[unit][t - 1] != (from == 1)) {
            continue;
          }
          int switched = treated[unit][t] == treated[unit][t - 1] ? 0 : 1;
          weight[switched] += weights[unit];
          change[switched] += weights[unit] * moved;
        }
        if (weight[1] == 0) {
          continue;
        }
        if (weight[0] == 0) {
          alone += weight[1];
          continue;
        }
        double difference = change[1] / weight[1] - change[0] / weight[0];
        sum[from] += weight[1] * (from == 0 ? difference : -difference);
        count[from] += weight[1];
      }
    }
    double all = count[0] + count[1];
    return new Switchers(
        all == 0 ? Double.NaN : (sum[0] + sum[1]) / all,
        count[0] == 0 ? Double.NaN : sum[0] / count[0],
        count[1] == 0 ? Double.NaN : sum[1] / count[1],
        all,
        alone);
  }
}
