package dk.frirum.evidence.did;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.CallawaySantAnna.Base;
import dk.frirum.evidence.did.CallawaySantAnna.Choice;
import dk.frirum.evidence.did.CallawaySantAnna.Comparison;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Staggered starts")
class StaggeredTest {
  private static final double NEVER = Panel.NEVER;
  private static final Choice PLAIN =
      new Choice(Comparison.NEVER, Base.UNIVERSAL, Adjustment.DOUBLY_ROBUST, 0);

  private static final double[] TIMES = {1, 2, 3, 4, 5};
  private final Random random = new Random(3);

  /** Twelve units, starts at 3 and 4, noise, and an effect of 2 that the cohorts share. */
  private Panel panel(double noise, double effect) {
    double[] start = {3, 3, 3, 4, 4, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER};
    double[][] outcome = new double[start.length][TIMES.length];
    for (int unit = 0; unit < start.length; unit++) {
      for (int t = 0; t < TIMES.length; t++) {
        outcome[unit][t] = unit + 0.3 * t * t + noise * random.nextGaussian();
        outcome[unit][t] += TIMES[t] >= start[unit] ? effect : 0;
      }
    }
    return Panel.of(outcome, TIMES, start);
  }

  /** The panel as rows: unit, time, outcome, start. */
  private static double[][] rows(Panel panel) {
    int n = panel.units() * panel.periods();
    double[][] rows = new double[4][n];
    for (int row = 0; row < n; row++) {
      int unit = row / panel.periods();
      int t = row % panel.periods();
      rows[0][row] = unit;
      rows[1][row] = panel.times()[t];
      rows[2][row] = panel.outcome()[unit][t];
      rows[3][row] = panel.start()[unit];
    }
    return rows;
  }

  @Test
  @DisplayName("the effect of one cohort in one period is a difference of two differences")
  void byHand() {
    double[][] outcome = {{1, 2, 7}, {3, 3, 6}, {0, 1, 2}, {2, 2, 5}};
    Panel panel = Panel.of(outcome, new double[] {1, 2, 3}, new double[] {3, 3, NEVER, NEVER});
    GroupTimes effects = CallawaySantAnna.estimate(panel, PLAIN);
    GroupTimes.Cell last = effects.cells().getLast();
    assertEquals((5 + 3) / 2.0 - (1 + 3) / 2.0, last.att());
    // Two means of two: each contributes (½ difference)² · 2 / 2².
    assertEquals(Math.sqrt((1 + 1) / 4.0 + (1 + 1) / 4.0), effects.error(last.influence()), 1e-14);
  }

  @Test
  @DisplayName("Sun and Abraham with the never treated are Callaway and Sant'Anna with one base")
  void identity() {
    Panel panel = panel(1, 2);
    double[][] rows = rows(panel);
    Codes units = Codes.of(rows[0]);
    SunAbraham fit = new SunAbraham(units, rows[1], rows[2], rows[3], null, units, -1, true);
    GroupTimes effects = CallawaySantAnna.estimate(panel, PLAIN);
    int compared = 0;
    for (SunAbraham.Effect each : fit.effects()) {
      for (GroupTimes.Cell cell : effects.cells()) {
        if (cell.cohort() == each.cohort() && cell.time() - cell.cohort() == each.since()) {
          assertEquals(cell.att(), each.estimate(), 1e-12);
          compared++;
        }
      }
    }
    assertEquals(8, compared);
  }

  @Test
  @DisplayName("without noise all estimators find the effect: 2")
  void noNoise() {
    Panel panel = panel(0, 2);
    double[][] rows = rows(panel);
    Codes units = Codes.of(rows[0]);
    GroupTimes effects = CallawaySantAnna.estimate(panel, PLAIN);
    assertEquals(2, effects.simple().estimate(), 1e-12);
    assertEquals(2, effects.group().overall().estimate(), 1e-12);
    assertEquals(2, effects.calendar().overall().estimate(), 1e-12);
    assertEquals(2, effects.dynamic().overall().estimate(), 1e-12);
    Imputation imputed = new Imputation(units, rows[1], rows[2], rows[3], null);
    assertEquals(2, imputed.overall(units).estimate(), 1e-12);
    assertEquals(0, imputed.overall(units).error(), 1e-12);
    SunAbraham fit = new SunAbraham(units, rows[1], rows[2], rows[3], null, units, -1, true);
    assertEquals(2, fit.overall().estimate(), 1e-12);
  }

  @Test
  @DisplayName("Bacon's weights sum to 1, and the weighted comparisons are two-way fixed effects")
  void bacon() {
    double[][] outcome = panel(1, 2).outcome();
    double[] start = {3, 3, 3, 4, 4, NEVER, NEVER, NEVER, 1, 1, 2, NEVER};
    Panel panel = Panel.of(outcome, TIMES, start);
    Bacon bacon = Bacon.of(panel);
    assertEquals(1, bacon.parts().stream().mapToDouble(Bacon.Part::weight).sum(), 1e-12);
    assertTrue(bacon.weight(Bacon.Kind.LATER_VS_ALWAYS) > 0);
    double[][] rows = rows(panel);
    double[] treated = new double[rows[0].length];
    for (int row = 0; row < treated.length; row++) {
      treated[row] = rows[1][row] >= rows[3][row] ? 1 : 0;
    }
    FixedEffects groups = new FixedEffects(Codes.of(rows[0]), Codes.of(rows[1]), null);
    double[] b = groups.fit(new double[][] {treated}, rows[2]).coefficients();
    assertEquals(b[0], bacon.coefficient(), 1e-12);
  }

  @Test
  @DisplayName("a constant covariate changes nothing, whichever way it is adjusted for")
  void covariates() {
    Panel plain = panel(1, 2);
    double[][][] x = new double[1][plain.units()][plain.periods()];
    for (int unit = 0; unit < plain.units(); unit++) {
      Arrays.fill(x[0][unit], unit % 2);
    }
    Panel with =
        new Panel(plain.outcome(), TIMES, plain.start(), x, plain.weights(), plain.clusters(), 0);
    // An outcome that the covariate says all about leaves no effect to any of the three.
    for (int unit = 0; unit < with.units(); unit++) {
      for (int t = 0; t < TIMES.length; t++) {
        with.outcome()[unit][t] = (unit % 2) * t * t;
      }
    }
    for (Adjustment each : Adjustment.values()) {
      Choice choice = new Choice(Comparison.NEVER, Base.UNIVERSAL, each, 0);
      GroupTimes effects = CallawaySantAnna.estimate(with, choice);
      assertEquals(0, effects.simple().estimate(), 1e-9, each.name());
    }
  }

  @Test
  @DisplayName("the not yet treated are compared with only until they are treated")
  void notYet() {
    double[][] outcome = {{0, 0, 5, 5}, {0, 0, 0, 9}, {0, 1, 1, 1}};
    double[] start = {3, 4, NEVER};
    Panel panel = Panel.of(outcome, new double[] {1, 2, 3, 4}, start);
    Choice choice = new Choice(Comparison.NOT_YET, Base.UNIVERSAL, Adjustment.REGRESSION, 0);
    GroupTimes effects = CallawaySantAnna.estimate(panel, choice);
    double[] cohort3 =
        effects.cells().stream()
            .filter(cell -> cell.cohort() == 3 && cell.isAfter())
            .mapToDouble(GroupTimes.Cell::att)
            .toArray();
    assertArrayEquals(new double[] {5, 5}, cohort3, 1e-14);
  }

  @Test
  @DisplayName("the band of several averages is wider than the interval of one, and seeded")
  void band() {
    GroupTimes effects = CallawaySantAnna.estimate(panel(1, 2), PLAIN);
    Band one = Band.of(effects, effects.dynamic().each(), 0.95, 999, new Random(5));
    Band same = Band.of(effects, effects.dynamic().each(), 0.95, 999, new Random(5));
    assertTrue(one.critical() > 1.96 && one.critical() < 5);
    assertEquals(one.critical(), same.critical());
  }

  @Test
  @DisplayName("those who start and those who stop are held against those who stay as they were")
  void switchers() {
    double[][] outcome = {{1, 4}, {2, 3}, {5, 1}, {6, 6}};
    boolean[][] treated = {{false, true}, {false, false}, {true, false}, {true, true}};
    Switchers result = Switchers.of(outcome, treated, new double[] {1, 1, 1, 1});
    assertEquals(3 - 1, result.starts());
    assertEquals(-(-4 - 0), result.stops());
    assertEquals(3, result.effect());
  }

  @Test
  @DisplayName("the way after a start or a stop is held against those that began alike and stay")
  void paths() {
    double[][] outcome = {{1, 1, 4, 6}, {2, 2, 3, 3}, {5, 5, 1, 0}, {6, 6, 7, 8}};
    boolean[][] treated = {
      {false, false, true, true},
      {false, false, false, false},
      {true, true, false, false},
      {true, true, true, true}
    };
    double[] ones = {1, 1, 1, 1};
    SwitchPaths paths = SwitchPaths.of(outcome, treated, ones, 2);
    assertEquals(((3 - 1) - (-4 - 1)) / 2.0, paths.effects()[0]);
    assertEquals(((5 - 1) - (-5 - 2)) / 2.0, paths.effects()[1]);
    assertEquals(0, paths.before()[0]);
    assertEquals(2, paths.counts()[0]);
    double[] errors = SwitchPaths.errors(outcome, treated, ones, 2, 50, new Random(1));
    assertTrue(errors[0] > 0);
  }

  @Test
  @DisplayName("of cohorts seen long enough, times that all of them have are averaged")
  void balanced() {
    GroupTimes effects = CallawaySantAnna.estimate(panel(1, 2), PLAIN);
    GroupTimes.Averages all = effects.dynamic();
    GroupTimes.Averages two = effects.dynamic(-9, 9, 2);
    assertArrayEquals(new double[] {-3, -2, -1, 0, 1, 2}, all.keys());
    assertArrayEquals(new double[] {-2, -1, 0, 1, 2}, two.keys());
    assertEquals(all.each().getLast().estimate(), two.each().getLast().estimate());
  }

  @Test
  @DisplayName("a switch that nobody is left to be compared with does not count, and is told")
  void alone() {
    double[][] outcome = {{1, 4}, {2, 3}};
    boolean[][] treated = {{false, true}, {false, true}};
    Switchers result = Switchers.of(outcome, treated, new double[] {1, 1});
    assertTrue(Double.isNaN(result.effect()));
    assertEquals(2, result.alone());
  }

  @Test
  @DisplayName("a time at which everybody is treated cannot be foretold, and that is said")
  void everybodyTreated() {
    Codes units = Codes.of(new double[] {1, 1, 2, 2});
    double[] time = {1, 2, 1, 2};
    double[] start = {2, 2, 2, 2};
    double[] y = {1, 2, 3, 4};
    assertThrows(IllegalArgumentException.class, () -> new Imputation(units, time, y, start, null));
  }

  @Test
  @DisplayName("a unit with a gap is left out and counted, one with two starts refused")
  void gaps() {
    Codes units = Codes.of(new double[] {1, 1, 2, 2, 3});
    double[] time = {1, 2, 1, 2, 1};
    double[] y = {1, 2, 3, 4, 5};
    double[] ones = {1, 1, 1, 1, 1};
    Panel panel =
        Panel.ofRows(units, time, y, new double[] {2, 2, 0, 0, 0}, new double[0][], ones, units);
    assertEquals(1, panel.dropped());
    assertEquals(NEVER, panel.start()[1]);
    assertFalse(panel.isTreated(0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Panel.ofRows(
                units, time, y, new double[] {2, 1, 0, 0, 0}, new double[0][], ones, units));
  }

  @Test
  @DisplayName("two groups before and after: with unequal spread, and with one spread for both")
  void twoByTwo() {
    double[] before = {1, 2, 3, 1, 1, Double.NaN};
    double[] after = {3, 5, 4, 1, 3, 9};
    boolean[] treated = {true, true, true, false, false, false};
    TwoByTwo.Change change = TwoByTwo.change(before, after, treated);
    assertEquals(2 - 1, change.effect(), 1e-14);
    assertEquals(5, change.count());
    assertEquals(Math.sqrt(1 / 3.0 + 2 / 2.0), change.welch(), 1e-14);
    assertEquals(Math.sqrt((2 + 2) / 3.0 * (1 / 3.0 + 1 / 2.0)), change.pooled(), 1e-14);
  }
}
