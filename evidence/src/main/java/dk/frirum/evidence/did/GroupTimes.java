package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Matrices;
import dk.frirum.evidence.linear.Positive;
import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.numeric.Tails;
import java.util.ArrayList;
import java.util.List;

/**
 * Effects by cohort and period, with what each unit adds to each.
 *
 * @param panel the units that took part
 * @param cells by cohort and then by period
 */
public record GroupTimes(Panel panel, List<Cell> cells) {

  public GroupTimes {
    cells = List.copyOf(cells);
  }

  /**
   * One effect.
   *
   * @param cohort when its treatment began
   * @param time the period
   * @param influence by unit
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Cell(double cohort, double time, double att, double[] influence) {
    /** Whether the cohort is treated then. */
    public boolean isAfter() {
      return time >= cohort;
    }
  }

  /**
   * An average of effects.
   *
   * @param influence by unit
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Average(double estimate, double error, double[] influence) {}

  /**
   * Averages by some key, and theirs.
   *
   * @param keys event times, cohorts or periods
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Averages(double[] keys, List<Average> each, Average overall) {}

  /** The analytic standard error of an influence function, by the panel's clusters. */
  public double error(double[] influence) {
    double[] sums = new double[panel.clusters().levels()];
    for (int unit = 0; unit < influence.length; unit++) {
      sums[panel.clusters().of()[unit]] += influence[unit];
    }
    return Vectors.norm(sums) / influence.length;
  }

  /**
   * A joint test.
   *
   * @param p of χ²; NaN when there is nothing to test
   */
  public record Joint(double wald, int freedom, double p) {}

  /** Whether all effects before treatment are 0, by Wald. */
  public Joint preTest() {
    List<Cell> before =
        cells.stream().filter(each -> !each.isAfter() && error(each.influence()) > 1e-14).toList();
    return wald(before.stream().map(each -> average(each.att(), each.influence())).toList());
  }

  /** Whether averages are all 0. */
  public Joint wald(List<Average> averages) {
    int k = averages.size();
    double[][] rows = new double[k][];
    double[] estimates = new double[k];
    for (int j = 0; j < k; j++) {
      estimates[j] = averages.get(j).estimate();
      double[] sums = new double[panel.clusters().levels()];
      for (int unit = 0; unit < panel.units(); unit++) {
        sums[panel.clusters().of()[unit]] += averages.get(j).influence()[unit] / panel.units();
      }
      rows[j] = sums;
    }
    if (k == 0) {
      return new Joint(Double.NaN, 0, Double.NaN);
    }
    Positive covariance = new Positive(Matrices.gram(rows));
    if (!covariance.isDefinite()) {
      return new Joint(Double.NaN, k, Double.NaN);
    }
    double wald = Vectors.dot(covariance.solve(estimates), estimates);
    return new Joint(wald, k, Tails.chiSquaredAbove(wald, k));
  }

  /** One number: all effects after the start, by the size of the cohorts. */
  public Average simple() {
    return bySize(cells.stream().filter(Cell::isAfter).toList());
  }

  /** By time since the start; the whole is the mean of those from 0. */
  public Averages dynamic() {
    return dynamic(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);
  }

  /**
   * The same of some times only.
   *
   * @param from the first time since the start
   * @param to the last
   * @param balanced only cohorts that are seen for so long after their start, and only times that
   *     all of them may have; NaN for all cohorts
   */
  public Averages dynamic(double from, double to, double balanced) {
    double span = panel.times()[panel.periods() - 1] - panel.times()[0];
    double last = panel.times()[panel.periods() - 1];
    boolean all = Double.isNaN(balanced);
    List<Cell> cells =
        this.cells.stream().filter(each -> all || last - each.cohort() >= balanced).toList();
    double[] keys =
        cells.stream()
            .mapToDouble(each -> each.time() - each.cohort())
            .distinct()
            .filter(e -> e >= from && e <= to)
            .filter(e -> all || (e <= balanced && e >= balanced - span))
            .sorted()
            .toArray();
    List<Average> each = new ArrayList<>();
    List<Average> after = new ArrayList<>();
    for (double key : keys) {
      Average average =
          bySize(cells.stream().filter(cell -> cell.time() - cell.cohort() == key).toList());
      each.add(average);
      if (key >= 0) {
        after.add(average);
      }
    }
    return new Averages(keys, each, mean(after));
  }

  /** By period, over the cohorts treated by then; the whole is their mean. */
  public Averages calendar() {
    List<Cell> after = cells.stream().filter(Cell::isAfter).toList();
    double[] keys = after.stream().mapToDouble(Cell::time).distinct().sorted().toArray();
    List<Average> each = new ArrayList<>();
    for (double key : keys) {
      each.add(bySize(after.stream().filter(cell -> cell.time() == key).toList()));
    }
    return new Averages(keys, each, mean(each));
  }

  /** By cohort, the mean over its treated periods; the whole is weighed by the cohorts' size. */
  public Averages group() {
    List<Cell> after = cells.stream().filter(Cell::isAfter).toList();
    double[] keys = after.stream().mapToDouble(Cell::cohort).distinct().sorted().toArray();
    List<Average> each = new ArrayList<>();
    List<Cell> cohorts = new ArrayList<>();
    for (double key : keys) {
      Average average =
          mean(
              after.stream()
                  .filter(cell -> cell.cohort() == key)
                  .map(cell -> average(cell.att(), cell.influence()))
                  .toList());
      each.add(average);
      cohorts.add(new Cell(key, key, average.estimate(), average.influence()));
    }
    return new Averages(keys, each, bySize(cohorts));
  }

  private Average mean(List<Average> averages) {
    double estimate = 0;
    double[] influence = new double[panel.units()];
    for (Average each : averages) {
      estimate += each.estimate() / averages.size();
      Vectors.add(influence, 1.0 / averages.size(), each.influence());
    }
    return average(averages.isEmpty() ? Double.NaN : estimate, influence);
  }

  /** Weighed by the cohorts' shares of all units, whose own uncertainty counts too. */
  private Average bySize(List<Cell> of) {
    int n = panel.units();
    double[] share = new double[of.size()];
    double total = 0;
    for (int k = 0; k < share.length; k++) {
      for (int unit = 0; unit < n; unit++) {
        share[k] += panel.start()[unit] == of.get(k).cohort() ? panel.weights()[unit] / n : 0;
      }
      total += share[k];
    }
    double estimate = 0;
    double[] influence = new double[n];
    for (int k = 0; k < share.length; k++) {
      estimate += share[k] / total * of.get(k).att();
      Vectors.add(influence, share[k] / total, of.get(k).influence());
    }
    for (int k = 0; k < share.length; k++) {
      double factor = (of.get(k).att() - estimate) / total;
      for (int unit = 0; unit < n; unit++) {
        double member = panel.start()[unit] == of.get(k).cohort() ? panel.weights()[unit] : 0;
        influence[unit] += factor * (member - share[k]);
      }
    }
    return average(estimate, influence);
  }

  private Average average(double estimate, double[] influence) {
    return new Average(estimate, error(influence), influence);
  }
}
