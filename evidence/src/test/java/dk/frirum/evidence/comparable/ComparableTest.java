package dk.frirum.evidence.comparable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Comparable municipalities")
class ComparableTest {
  private static final boolean[] ALL = {true, true, true, true, true};

  @Test
  @DisplayName("are those whose expected share is nearest, nearest first, never the one itself")
  void expected() {
    double[] expected = {4.0, 4.4, 3.9, 6.0, 4.2};
    double[][] traits = {{10, 20, 30, 40, 50}};
    Neighbours near = Neighbours.byExpected(0, expected, traits, ALL, 2);
    assertEquals(2, near.neighbours().getFirst().unit());
    assertEquals(4, near.neighbours().getLast().unit());
    assertEquals(0.2, near.neighbours().getLast().distance(), 1e-12);
    Neighbours.Balance balance = near.balance().getFirst();
    assertEquals(40, balance.neighbours());
    assertEquals(35, balance.all());
    assertEquals((10 - 40) / Math.sqrt(250), balance.difference(), 1e-12);
  }

  @Test
  @DisplayName("do not have those among them that may not be, such as others on trial")
  void allowed() {
    double[] expected = {4.0, 4.4, 3.9, 6.0, 4.2};
    boolean[] allowed = {true, true, false, true, false};
    Neighbours near = Neighbours.byExpected(0, expected, new double[0][], allowed, 1);
    assertEquals(1, near.neighbours().getFirst().unit());
  }

  @Test
  @DisplayName("by Mahalanobis do not depend on the units that characteristics are told in")
  void mahalanobis() {
    Random random = new Random(2);
    double[][] traits = {random.doubles(12).toArray(), random.doubles(12).toArray()};
    double[][] scaled = {
      Arrays.stream(traits[0]).map(each -> 1000 * each).toArray(), traits[1].clone()
    };
    boolean[] all = new boolean[12];
    Arrays.fill(all, true);
    Neighbours one = Neighbours.byMahalanobis(3, traits, all, 4);
    Neighbours other = Neighbours.byMahalanobis(3, scaled, all, 4);
    for (int k = 0; k < 4; k++) {
      assertEquals(one.neighbours().get(k).unit(), other.neighbours().get(k).unit());
      assertEquals(one.neighbours().get(k).distance(), other.neighbours().get(k).distance(), 1e-9);
    }
  }

  @Test
  @DisplayName("a unit that rose by chance is expected to fall back as the others did")
  void fallsBack() {
    Random random = new Random(4);
    double[] before = new double[60];
    double[] after = new double[60];
    boolean[] untreated = new boolean[60];
    for (int unit = 0; unit < 60; unit++) {
      double[] level = random.doubles(3).toArray(); // Three times of pure noise.
      before[unit] = level[1] - level[0];
      after[unit] = level[2] - level[1];
      untreated[unit] = unit > 0;
    }
    before[0] = 0.8;
    after[0] = -0.4;
    MeanReversion check = MeanReversion.of(before, after, 0, untreated, 5, 0.95);
    assertEquals(-0.5, check.slope(), 0.15);
    assertTrue(check.expected() < -0.2);
    assertTrue(check.alike() < -0.1);
    assertTrue(check.lower() < check.after() && check.after() < check.upper());
    assertEquals(check.after() - check.expected(), check.rest(), 1e-12);
  }

  @Test
  @DisplayName("three others are too few to say what is usual")
  void tooFew() {
    double[] four = {1, 2, 3, 4};
    boolean[] untreated = {false, true, true, true};
    assertThrows(
        IllegalArgumentException.class, () -> MeanReversion.of(four, four, 0, untreated, 2, 0.95));
  }
}
