package dk.frirum.evidence.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Least squares")
class LeastSquaresTest {
  private final Random random = new Random(7);

  private double[] column(int rows) {
    return random.doubles(rows, -1, 1).toArray();
  }

  @Test
  @DisplayName("find the line through (0,1), (1,3), (2,4): 7/6 + 3/2 x, with s² = 1/6")
  void line() {
    double[][] columns = {Vectors.ones(3), {0, 1, 2}};
    LeastSquares.Fit fit = LeastSquares.fit(columns, new double[] {1, 3, 4});
    assertArrayEquals(new double[] {7 / 6.0, 1.5}, fit.coefficients(), 1e-14);
    assertEquals(1 / 6.0, fit.variance(), 1e-14);
    assertEquals(1 / 12.0, fit.classical()[1][1], 1e-14);
  }

  @Test
  @DisplayName("leave out a column that the others already say, and say so when asked for it")
  void collinear() {
    double[] x = column(9);
    double[] twice = x.clone();
    Vectors.scale(twice, 2);
    LeastSquares.Fit fit = LeastSquares.fit(new double[][] {Vectors.ones(9), x, twice}, column(9));
    assertTrue(Double.isNaN(fit.coefficients()[2]));
    assertEquals(7, fit.freedom());
    assertThrows(IllegalArgumentException.class, () -> fit.position(2));
  }

  @Test
  @DisplayName("weigh a row of weight 3 as the same row three times")
  void weights() {
    double[][] once = {Vectors.ones(4), {0, 1, 2, 5}};
    double[] y = {1, 4, 2, 7};
    double[] weighted = LeastSquares.fit(once, y, new double[] {1, 3, 1, 1}, 0).coefficients();
    double[][] thrice = {Vectors.ones(6), {0, 1, 1, 1, 2, 5}};
    double[] repeated = LeastSquares.fit(thrice, new double[] {1, 4, 4, 4, 2, 7}).coefficients();
    assertArrayEquals(repeated, weighted, 1e-13);
  }

  @Test
  @DisplayName("with a cluster for each row: CR1 is HC1 and CR2 is HC2")
  void singleRows() {
    double[][] columns = {Vectors.ones(12), column(12), column(12)};
    LeastSquares.Fit fit = LeastSquares.fit(columns, column(12));
    Codes each = Codes.each(12);
    double[][] hc1 = Sandwich.robust(fit, Sandwich.Robust.HC1);
    double[][] cr1 = Sandwich.clustered(fit, each, fit.parameters());
    double hc2 = Math.sqrt(Sandwich.robust(fit, Sandwich.Robust.HC2)[1][1]);
    assertEquals(hc1[1][1], cr1[1][1], 1e-14);
    assertEquals(hc2, new BiasReduced(fit, null, each).coefficient(1).error(), 1e-12);
  }

  @Test
  @DisplayName("clustered twice the same way is clustered once")
  void twiceTheSame() {
    LeastSquares.Fit fit =
        LeastSquares.fit(new double[][] {Vectors.ones(12), column(12)}, column(12));
    Codes clusters = Codes.of(new double[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});
    double[][] once = Sandwich.clustered(fit, clusters, 2);
    double[][] twice = Sandwich.twoWay(fit, clusters, clusters, false);
    assertArrayEquals(once[1], twice[1], 1e-14);
  }

  @Test
  @DisplayName("the mean of two groups of equal clusters has a t-test's degrees of freedom by CR2")
  void freedom() {
    // Four clusters of two rows, two of them treated: a two-sample t-test of cluster means, df 2.
    double[] d = {1, 1, 1, 1, 0, 0, 0, 0};
    Codes clusters = Codes.of(new double[] {1, 1, 2, 2, 3, 3, 4, 4});
    LeastSquares.Fit fit = LeastSquares.fit(new double[][] {Vectors.ones(8), d}, column(8));
    assertEquals(2, new BiasReduced(fit, null, clusters).coefficient(1).freedom(), 1e-10);
  }

  @Test
  @DisplayName("the logistic fit of a two-by-two table is its log odds ratio, with its variance")
  void logit() {
    double[] x = {0, 0, 0, 0, 0, 1, 1, 1, 1};
    double[] y = {1, 1, 0, 0, 0, 1, 1, 1, 0};
    Logit.Fit fit = Logit.fit(new double[][] {Vectors.ones(9), x}, y, null);
    assertEquals(Math.log(3.0 / 1 / (2.0 / 3)), fit.coefficients()[1], 1e-10);
    assertEquals(1 / 2.0 + 1 / 3.0 + 1 / 3.0 + 1, fit.covariance()[1][1], 1e-9);
  }

  @Test
  @DisplayName("a logistic fit without end is refused")
  void separated() {
    double[][] columns = {Vectors.ones(4), {1, 2, 3, 4}};
    assertThrows(
        ArithmeticException.class, () -> Logit.fit(columns, new double[] {0, 0, 1, 1}, null));
  }

  @Test
  @DisplayName("the wild bootstrap tries all signs of few clusters, the data themselves among them")
  void wild() {
    double[][] columns = {Vectors.ones(6), {0, 1, 0, 1, 0, 1}};
    Codes clusters = Codes.of(new double[] {1, 1, 2, 2, 3, 3});
    double[] y = {1, 2, 1, 4, 3, 5};
    WildBootstrap.Result result =
        WildBootstrap.test(columns, y, clusters, 1, 0, 0, 100, new Random(1));
    assertEquals(8, result.draws());
    assertTrue(result.enumerated());
    // Changes 1, 3, 2 all point the same way: only the data and their mirror are as far out.
    assertEquals(2 / 8.0, result.p());
  }
}
