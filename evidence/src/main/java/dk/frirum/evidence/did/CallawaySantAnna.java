package dk.frirum.evidence.did;

import dk.frirum.evidence.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Effects by cohort and period when treatment starts at different times and stays (Callaway and
 * Sant'Anna 2021), with standard errors from influence functions.
 */
public final class CallawaySantAnna {
  private CallawaySantAnna() {}

  /** Whom a cohort is compared with. */
  public enum Comparison {
    /** Those never treated within the data. */
    NEVER,
    /** Those not treated yet by the later of the two periods, the never treated among them. */
    NOT_YET
  }

  /** Which period a period before the start is held against. */
  public enum Base {
    /** The one before it. */
    VARYING,
    /** Always the last before the start. */
    UNIVERSAL
  }

  /**
   * What was chosen.
   *
   * @param anticipation how long before its start a cohort may already react, in units of time
   */
  public record Choice(
      Comparison comparison, Base base, Adjustment adjustment, double anticipation) {}

  /**
   * The effects. Units treated from the first period have no time before and are left out.
   * Covariates are those of the earlier of the two periods.
   *
   * @throws IllegalArgumentException when no cohort has a comparison
   */
  public static GroupTimes estimate(Panel all, Choice choice) {
    Panel panel = withTimeBefore(all, choice.anticipation());
    List<GroupTimes.Cell> cells = new ArrayList<>();
    double[] times = panel.times();
    for (double cohort : panel.cohorts()) {
      int last = -1; // The last period before the start.
      for (int t = 0; t < times.length && times[t] + choice.anticipation() < cohort; t++) {
        last = t;
      }
      for (int t = choice.base() == Base.VARYING ? 1 : 0; t < times.length; t++) {
        boolean fixed = choice.base() == Base.UNIVERSAL || cohort <= times[t];
        cell(panel, choice, cohort, fixed ? last : t - 1, t, cells);
      }
    }
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("no cohort has anybody to be compared with");
    }
    return new GroupTimes(panel, cells);
  }

  private static Panel withTimeBefore(Panel panel, double anticipation) {
    double first = panel.times()[0];
    int[] kept = new int[panel.units()];
    int count = 0;
    for (int unit = 0; unit < kept.length; unit++) {
      if (panel.start()[unit] > first + anticipation) {
        kept[count++] = unit;
      }
    }
    return count == kept.length ? panel : panel.units(Arrays.copyOf(kept, count));
  }

  private static void cell(
      Panel panel, Choice choice, double cohort, int base, int t, List<GroupTimes.Cell> cells) {
    int n = panel.units();
    if (base == t) {
      cells.add(new GroupTimes.Cell(cohort, panel.times()[t], 0, new double[n]));
      return;
    }
    double later = panel.times()[Math.max(t, base)] + choice.anticipation();
    int[] units = new int[n];
    int count = 0;
    int members = 0;
    for (int unit = 0; unit < n; unit++) {
      double start = panel.start()[unit];
      boolean member = start == cohort;
      boolean compared =
          switch (choice.comparison()) {
            case NEVER -> start == Panel.NEVER;
            case NOT_YET -> !member && start > later;
          };
      if (member || compared) {
        units[count++] = unit;
        members += member ? 1 : 0;
      }
    }
    if (members == count) {
      return;
    }
    TwoPeriods.Effect effect =
        twoPeriods(panel, cohort, Arrays.copyOf(units, count), base, t).effect(choice.adjustment());
    double[] influence = new double[n];
    for (int i = 0; i < count; i++) {
      influence[units[i]] = effect.influence()[i] * n / count;
    }
    cells.add(new GroupTimes.Cell(cohort, panel.times()[t], effect.att(), influence));
  }

  private static TwoPeriods twoPeriods(Panel panel, double cohort, int[] units, int base, int t) {
    int count = units.length;
    double[] change = new double[count];
    boolean[] treated = new boolean[count];
    double[] weights = new double[count];
    double[][] x = new double[1 + panel.covariates().length][count];
    x[0] = Vectors.ones(count);
    int earlier = Math.min(base, t);
    for (int i = 0; i < count; i++) {
      int unit = units[i];
      change[i] = panel.outcome()[unit][t] - panel.outcome()[unit][base];
      treated[i] = panel.start()[unit] == cohort;
      weights[i] = panel.weights()[unit];
      for (int j = 1; j < x.length; j++) {
        x[j][i] = panel.covariates()[j - 1][unit][earlier];
      }
    }
    return new TwoPeriods(change, treated, x, weights);
  }
}
