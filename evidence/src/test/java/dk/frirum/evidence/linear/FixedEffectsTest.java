package dk.frirum.evidence.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Effects of two groupings taken out")
class FixedEffectsTest {
  private static final int ROWS = 40;
  private final Random random = new Random(11);
  private final double[] unit = new double[ROWS];
  private final double[] time = new double[ROWS];
  private final double[] x = random.doubles(ROWS).toArray();
  private final double[] y = random.doubles(ROWS).toArray();
  private final double[] weights = random.doubles(ROWS, 0.5, 2).toArray();

  FixedEffectsTest() {
    for (int row = 0; row < ROWS; row++) { // Neither complete nor even.
      unit[row] = random.nextInt(9);
      time[row] = random.nextInt(5);
    }
  }

  private double[][] withDummies() {
    List<double[]> columns = new ArrayList<>(List.of(x));
    for (double[] groups : List.of(unit, time)) {
      for (int[] rows : Codes.of(groups).rows()) {
        double[] dummy = new double[ROWS];
        for (int row : rows) {
          dummy[row] = 1;
        }
        columns.add(dummy);
      }
    }
    return columns.toArray(double[][]::new);
  }

  @Test
  @DisplayName("give what a column for each group gives, also with gaps and weights")
  void sameAsDummies() {
    FixedEffects groups = new FixedEffects(Codes.of(unit), Codes.of(time), weights);
    LeastSquares.Fit absorbed = groups.fit(new double[][] {x}, y);
    LeastSquares.Fit dummies = LeastSquares.fit(withDummies(), y, weights, 0);
    assertEquals(dummies.coefficients()[0], absorbed.coefficients()[0], 1e-11);
    assertEquals(dummies.parameters(), absorbed.parameters());
    assertArrayEquals(dummies.residuals(), absorbed.residuals(), 1e-11);
  }

  @Test
  @DisplayName(
      "leave CR1, CR2 and Satterthwaite's freedom as they are with a column for each group")
  void sameErrors() {
    Codes clusters = Codes.of(unit);
    FixedEffects groups = new FixedEffects(clusters, Codes.of(time), weights);
    LeastSquares.Fit absorbed = groups.fit(new double[][] {x}, y);
    LeastSquares.Fit dummies = LeastSquares.fit(withDummies(), y, weights, 0);
    assertEquals(
        Sandwich.clustered(dummies, clusters, dummies.parameters())[0][0],
        Sandwich.clustered(absorbed, clusters, absorbed.parameters())[0][0],
        1e-12);
    BiasReduced.Estimate one = new BiasReduced(dummies, null, clusters).coefficient(0);
    BiasReduced.Estimate other = new BiasReduced(absorbed, groups, clusters).coefficient(0);
    assertEquals(one.error(), other.error(), 1e-10);
    assertEquals(one.freedom(), other.freedom(), 1e-8);
  }

  @Test
  @DisplayName("do not count a link twice: two islands have a parameter less")
  void islands() {
    Codes units = Codes.of(new double[] {1, 1, 2, 2, 3, 3, 4, 4});
    Codes times = Codes.of(new double[] {1, 2, 1, 2, 8, 9, 8, 9});
    assertEquals(4 + 4 - 2, new FixedEffects(units, times, null).rank());
  }
}
