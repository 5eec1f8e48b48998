package dk.frirum.evidence.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.evidence.hazard.DiscreteHazard.Link;
import dk.frirum.evidence.linear.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chance to leave in a week")
class DiscreteHazardTest {

  @Test
  @DisplayName("gives back a hazard ratio of 1.6 that holds in every week")
  void ratio() {
    double[] base = {0.05, 0.11, 0.02};
    double[][] columns = new double[4][6];
    double[] atRisk = new double[6];
    double[] left = new double[6];
    for (int cell = 0; cell < 6; cell++) {
      int week = cell / 2;
      boolean treated = cell % 2 == 1;
      columns[week][cell] = 1;
      columns[3][cell] = treated ? 1 : 0;
      atRisk[cell] = 1000 - 100 * week;
      left[cell] = atRisk[cell] * (1 - Math.pow(1 - base[week], treated ? 1.6 : 1));
    }
    DiscreteHazard.Fit fit = DiscreteHazard.fit(columns, atRisk, left, Link.CLOGLOG);
    assertEquals(Math.log(1.6), fit.coefficients()[3], 1e-9);
    assertEquals(0, fit.deviance(), 1e-9);
  }

  @Test
  @DisplayName("of one week on the logit scale is the log odds ratio with its standard error")
  void odds() {
    double[][] columns = {Vectors.ones(2), {0, 1}};
    DiscreteHazard.Fit fit =
        DiscreteHazard.fit(columns, new double[] {10, 20}, new double[] {2, 8}, Link.LOGIT);
    assertEquals(Math.log(8 / 12.0 / (2 / 8.0)), fit.coefficients()[1], 1e-9);
    assertEquals(Math.sqrt(1 / 8.0 + 1 / 12.0 + 1 / 2.0 + 1 / 8.0), fit.error(1), 1e-7);
  }

  @Test
  @DisplayName("is the same from cells as from the cells of two installations put together")
  void merged() {
    double[][] apart = {Vectors.ones(4), {0, 1, 0, 1}};
    double[] there = {10, 20, 30, 5};
    double[] gone = {2, 8, 3, 1};
    double[][] together = {Vectors.ones(2), {0, 1}};
    DiscreteHazard.Fit one = DiscreteHazard.fit(apart, there, gone, Link.CLOGLOG);
    DiscreteHazard.Fit other =
        DiscreteHazard.fit(together, new double[] {40, 25}, new double[] {5, 9}, Link.CLOGLOG);
    assertEquals(other.coefficients()[1], one.coefficients()[1], 1e-9);
    assertEquals(other.error(1), one.error(1), 1e-9);
  }

  @Test
  @DisplayName("refuses cells where more leave than are, and a group in which nobody ever leaves")
  void refused() {
    double[][] columns = {Vectors.ones(2), {0, 1}};
    double[] there = {10, 20};
    assertThrows(
        IllegalArgumentException.class,
        () -> DiscreteHazard.fit(columns, there, new double[] {11, 1}, Link.LOGIT));
    assertThrows(
        ArithmeticException.class,
        () -> DiscreteHazard.fit(columns, there, new double[] {0, 8}, Link.CLOGLOG));
  }
}
