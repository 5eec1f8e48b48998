package dk.frirum.evidence.permutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What chance alone would have shown")
class PermutationTest {
  private static final double NEVER = Panel.NEVER;

  /** One period before with 0, one after with the changes. */
  private static Panel changes(double[] changes, int treated) {
    double[][] outcome = new double[changes.length][];
    double[] start = new double[changes.length];
    for (int unit = 0; unit < changes.length; unit++) {
      outcome[unit] = new double[] {0, changes[unit]};
      start[unit] = unit < treated ? 2 : NEVER;
    }
    return Panel.of(outcome, new double[] {1, 2}, start);
  }

  @Test
  @DisplayName("two treated of five: all ten pairs are tried, and one is as extreme: itself")
  void enumerated() {
    Panel panel = changes(new double[] {9, 8, 1, 2, 3}, 2);
    Permutation test = Permutation.test(panel, Permutation.Choice.USUAL, new Random(1));
    assertEquals(10, test.assignments());
    assertTrue(test.enumerated());
    assertEquals(8.5 - 2, test.effect(), 1e-12);
    assertEquals(0.1, test.p());
    assertEquals(0.1, test.pRise());
    assertEquals(1, test.pFall());
  }

  @Test
  @DisplayName("with ten assignments nothing can be rejected at 5 %: the interval has no ends")
  void nothingToReject() {
    Panel panel = changes(new double[] {9, 8, 1, 2, 3}, 2);
    Permutation test = Permutation.test(panel, Permutation.Choice.USUAL, new Random(1));
    assertEquals(0.1, test.smallestP());
    assertEquals(Double.NEGATIVE_INFINITY, test.lower());
    assertEquals(Double.POSITIVE_INFINITY, test.upper());
  }

  @Test
  @DisplayName("an effect just inside the interval is not rejected, one just outside is")
  void inverted() {
    double[] changes = new Random(8).doubles(14, -1, 1).toArray();
    Permutation.Choice choice = new Permutation.Choice(0, 20_000, 0.9, new int[0]);
    Permutation test = Permutation.test(changes(changes, 3), choice, new Random(1));
    assertTrue(test.lower() < test.effect() && test.effect() < test.upper());
    for (double sign : new double[] {-1, 1}) {
      double end = sign < 0 ? test.lower() : test.upper();
      assertTrue(pWithout(changes, end - sign * 1e-6, choice) > 0.1);
      assertTrue(pWithout(changes, end + sign * 1e-6, choice) <= 0.1 + 1e-12);
    }
  }

  private static double pWithout(double[] changes, double effect, Permutation.Choice choice) {
    double[] less = changes.clone();
    for (int unit = 0; unit < 3; unit++) {
      less[unit] -= effect;
    }
    return Permutation.test(changes(less, 3), choice, new Random(1)).p();
  }

  @Test
  @DisplayName("adding 5 to the treated moves the estimate and its interval by 5")
  void moves() {
    double[] changes = new Random(8).doubles(40, -1, 1).toArray();
    Permutation one =
        Permutation.test(changes(changes, 2), Permutation.Choice.USUAL, new Random(1));
    changes[0] += 5;
    changes[1] += 5;
    Permutation other =
        Permutation.test(changes(changes, 2), Permutation.Choice.USUAL, new Random(1));
    assertEquals(one.lower() + 5, other.lower(), 1e-9);
    assertEquals(one.upper() + 5, other.upper(), 1e-9);
    assertTrue(other.p() < 0.01);
  }

  @Test
  @DisplayName("different starts keep their number, and within strata they stay within")
  void staggered() {
    double[] start = {2, 3, NEVER, NEVER, NEVER};
    assertEquals(20, new Assignments(start, new int[5], 100).count());
    int[] strata = {0, 1, 0, 1, 1};
    Assignments within = new Assignments(start, strata, 100);
    assertEquals(2 * 3, within.count());
    int[] seen = new int[1];
    within.each(
        new Random(1),
        assigned -> {
          seen[0]++;
          assertTrue(assigned[0] == 2 || assigned[2] == 2);
        });
    assertEquals(6, seen[0]);
  }

  @Test
  @DisplayName("the effect of different starts is each unit's own change over its own window")
  void ownWindows() {
    double[][] outcome = {{0, 4, 4}, {0, 0, 7}, {1, 2, 3}};
    Panel panel = Panel.of(outcome, new double[] {1, 2, 3}, new double[] {2, 3, NEVER});
    Permutation test = Permutation.test(panel, Permutation.Choice.USUAL, new Random(1));
    assertEquals((4 - 1.5 + 7 - 1.5) / 2, test.effect(), 1e-12);
  }

  @Test
  @DisplayName("nobody treated, or everybody, is refused")
  void refused() {
    Panel none = changes(new double[] {1, 2, 3}, 0);
    Panel all = changes(new double[] {1, 2, 3}, 3);
    for (Panel panel : new Panel[] {none, all}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Permutation.test(panel, Permutation.Choice.USUAL, new Random(1)));
    }
  }

  @Test
  @DisplayName("Holm: .01 .04 .03 become .03 .06 .06")
  void holm() {
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06}, Stepdown.holm(new double[] {0.01, 0.04, 0.03}), 1e-12);
  }

  @Test
  @DisplayName("Romano and Wolf: tests that always go together cost nothing")
  void romanoWolf() {
    double[][] drawn = new double[100][3];
    for (int draw = 0; draw < 100; draw++) {
      Arrays.fill(drawn[draw], draw);
    }
    double[] p = Stepdown.romanoWolf(new double[] {98, 95, 90}, drawn);
    assertArrayEquals(new double[] {0.02, 0.05, 0.10}, p, 1e-12);
  }

  @Test
  @DisplayName("a trend before the start shows in the one test of all times before")
  void preTrend() {
    Random random = new Random(6);
    double[] start = new double[30];
    double[][] outcome = new double[30][8];
    for (int unit = 0; unit < 30; unit++) {
      start[unit] = unit < 3 ? 5 : NEVER;
      for (int t = 0; t < 8; t++) {
        outcome[unit][t] = random.nextGaussian();
      }
    }
    double[] times = {1, 2, 3, 4, 5, 6, 7, 8};
    EventStudy calm = EventStudy.of(Panel.of(outcome, times, start), 999, new Random(1));
    for (int unit = 0; unit < 3; unit++) {
      for (int t = 0; t < 8; t++) {
        outcome[unit][t] += 2.5 * t;
      }
    }
    EventStudy drifting = EventStudy.of(Panel.of(outcome, times, start), 999, new Random(1));
    assertTrue(calm.preTestP() > 0.05);
    assertTrue(drifting.preTestP() < 0.01);
    assertEquals(-4, calm.points().getFirst().since());
    assertTrue(calm.points().stream().noneMatch(each -> each.since() == -1));
    assertTrue(
        calm.points().stream()
            .filter(each -> each.since() >= 0)
            .allMatch(each -> each.adjustedP() >= each.p()));
  }
}
