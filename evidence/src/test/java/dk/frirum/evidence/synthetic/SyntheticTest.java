package dk.frirum.evidence.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.linear.Vectors;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison woven from others")
class SyntheticTest {

  @Test
  @DisplayName("the nearest mix of (0,0), (2,0), (0,2) to (1,1) lies between two, at no distance")
  void onTheEdge() {
    Hull.Mix mix = Hull.nearest(new double[] {1, 1}, new double[][] {{0, 0}, {2, 0}, {0, 2}});
    assertArrayEquals(new double[] {0, 0.5, 0.5}, mix.weights(), 1e-12);
    assertEquals(0, mix.objective(), 1e-20);
  }

  @Test
  @DisplayName("a target outside has its nearest point on the border")
  void outside() {
    Hull.Mix mix = Hull.nearest(new double[] {3, 1}, new double[][] {{0, 0}, {2, 0}, {2, 4}});
    assertArrayEquals(new double[] {0, 0.75, 0.25}, mix.weights(), 1e-12);
    assertEquals(1, mix.objective(), 1e-12);
  }

  @Test
  @DisplayName("no mix of any two columns comes nearer: the conditions of an optimum hold")
  void optimal() {
    Random random = new Random(9);
    for (int trial = 0; trial < 50; trial++) {
      double[] target = random.doubles(6, -1, 1).toArray();
      double[][] columns = new double[25][];
      for (int j = 0; j < columns.length; j++) {
        columns[j] = random.doubles(6, -1, 1).toArray();
      }
      Hull.Mix mix = Hull.nearest(target, columns);
      double[] gaps = SyntheticControl.gaps(target, columns, mix.weights());
      assertEquals(1, Vectors.sum(mix.weights()), 1e-12);
      double level = 0;
      for (int j = 0; j < columns.length; j++) {
        level += mix.weights()[j] * Vectors.dot(gaps, columns[j]);
      }
      for (int j = 0; j < columns.length; j++) {
        assertTrue(mix.weights()[j] >= 0);
        assertTrue(Vectors.dot(gaps, columns[j]) <= level + 1e-9);
      }
    }
  }

  @Test
  @DisplayName("a large ridge makes all weights alike")
  void ridge() {
    double[][] columns = {{1, 5}, {2, 2}, {9, 4}, {0, 1}};
    Hull.Mix mix = Hull.nearestWithIntercept(new double[] {3, 1}, columns, 1e9);
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, mix.weights(), 1e-6);
  }

  private static double[][] parallel(double effect) {
    double[][] outcome = new double[6][8];
    for (int unit = 0; unit < 6; unit++) {
      for (int t = 0; t < 8; t++) {
        outcome[unit][t] = 10 * unit + t * t + Math.sin(7 * unit + 3 * t * t) * 0.01;
      }
    }
    for (int t = 5; t < 8; t++) {
      outcome[0][t] += effect;
    }
    return outcome;
  }

  @Test
  @DisplayName("synthetic differences find an effect of 4 in a unit at another level")
  void synthetic() {
    double[][] outcome = parallel(4);
    double[][] controls = Arrays.copyOfRange(outcome, 1, 6);
    SyntheticDid result = SyntheticDid.of(controls, new double[][] {outcome[0]}, 5);
    assertEquals(4, result.effect(), 0.05);
    assertEquals(1, Vectors.sum(result.omega()), 1e-10);
    assertEquals(1, Vectors.sum(result.lambda()), 1e-10);
    double error = SyntheticDid.placeboError(controls, 1, 5, 30, new Random(2));
    assertTrue(error < 0.1);
    assertThrows(
        IllegalArgumentException.class,
        () -> SyntheticDid.placeboError(controls, 5, 5, 30, new Random(2)));
  }

  @Test
  @DisplayName("the treated unit stands first among placebos when only it moved")
  void placebo() {
    double[][] outcome = parallel(0);
    for (double[] unit : outcome) { // All at one level, so that a mix can come near.
      double level = unit[0];
      for (int t = 0; t < unit.length; t++) {
        unit[t] -= level;
      }
    }
    for (int t = 5; t < 8; t++) {
      outcome[2][t] += 4;
    }
    Placebo placebo = Placebo.of(outcome, 2, 5, false);
    assertEquals(1, placebo.rank());
    assertEquals(1 / 6.0, placebo.p());
  }

  @Test
  @DisplayName("a thorough search is nowhere worse than one from equal importances")
  void importance() {
    Random random = new Random(4);
    double[][] x = new double[9][];
    double[][] z = new double[9][];
    for (int unit = 0; unit < 9; unit++) {
      x[unit] = random.doubles(4).toArray();
      z[unit] = random.doubles(5).toArray();
    }
    x = SyntheticControl.scaled(x);
    Importance.Problem problem =
        new Importance.Problem(
            x[0], Arrays.copyOfRange(x, 1, 9), z[0], Arrays.copyOfRange(z, 1, 9));
    Importance single = Importance.single(problem, problem.equal());
    Importance thorough = Importance.thorough(problem, 5, new Random(1), 1e-8);
    assertTrue(thorough.meanSquare() <= single.meanSquare() * (1 + 1e-6));
    assertTrue(single.meanSquare() <= problem.at(problem.equal()).meanSquare());
    assertEquals(1, Vectors.sum(thorough.importance()), 1e-12);
  }
}
