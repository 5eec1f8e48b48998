package dk.frirum.evidence.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Those who resemble the treated")
class MatchingTest {
  private static final boolean[] TREATED = {true, true, false, false, false};
  private static final double[] SCORE = {0.5, 0.8, 0.7, 0.4, 0.1};

  private static NearestNeighbours match(double caliper, int ratio, boolean replace) {
    return NearestNeighbours.match(
        TREATED,
        SCORE,
        (a, b) -> Math.abs(SCORE[a] - SCORE[b]),
        NearestNeighbours.Order.LARGEST,
        ratio,
        replace,
        caliper);
  }

  @Test
  @DisplayName("the largest score chooses first and takes the nearest that is left")
  void greedy() {
    NearestNeighbours pairs = match(Double.POSITIVE_INFINITY, 1, false);
    assertArrayEquals(new int[] {2}, pairs.controls()[1]);
    assertArrayEquals(new int[] {3}, pairs.controls()[0]);
    assertEquals((10 + 20) / 2.0 - (5 + 7) / 2.0, pairs.effect(new double[] {10, 20, 5, 7, 99}));
  }

  @Test
  @DisplayName("a caliper leaves unmatched whom nobody is near; equals share the weight")
  void caliper() {
    NearestNeighbours pairs = match(0.09, 1, false);
    assertEquals(0, pairs.controls()[0].length + pairs.controls()[1].length);
    NearestNeighbours two = match(Double.POSITIVE_INFINITY, 2, true);
    // Control 3 is taken by both, 2 by both: each half of two treated, scaled to two controls.
    assertArrayEquals(new double[] {1, 1, 1, 1, 0}, two.weights());
  }

  @Test
  @DisplayName("asked to do as MatchIt 4.5, it takes the next below although one above is nearer")
  void below() {
    double[] score = {0.5, 0.51, 0.3, 0.2};
    boolean[] treated = {true, false, false, false};
    NearestNeighbours pairs =
        NearestNeighbours.below(treated, score, NearestNeighbours.Order.LARGEST, 1, false);
    assertArrayEquals(new int[] {2}, pairs.controls()[0]);
  }

  @Test
  @DisplayName("two controls at the same distance are averaged, and the standard error is theirs")
  void ties() {
    double[] y = {6, 10, 1, 3, 4};
    boolean[] treated = {true, true, false, false, false};
    double[][] x = {{0, 10, 1, -1, 10}};
    AbadieImbens result =
        AbadieImbens.match(
            y,
            treated,
            x,
            AbadieImbens.Estimand.ATT,
            AbadieImbens.Metric.INVERSE_VARIANCE,
            1,
            0,
            false);
    assertEquals((6 - 2 + 10 - 4) / 2.0, result.estimate(), 1e-12);
    // Differences 5, 3 (half each) and 6 around 5: σ² = ½ (0·½ + 4·½ + 1) / 2 = ¾. Controls weigh
    // ½, ½, 1 with squares ¼, ¼, 1, so nothing is added; between: (4−5)² + (6−5)² = 2.
    assertEquals(Math.sqrt(2) / 2, result.error(), 1e-12);
    assertEquals(Math.sqrt(0.75 * (1 + 1 + 0.25 + 0.25 + 1)) / 2, result.sampleError(), 1e-12);
  }

  @Test
  @DisplayName("what a line explains of the outcome leaves no effect when it is taken out")
  void adjusted() {
    double[] age = {30, 47, 52, 20, 33, 61, 44};
    boolean[] treated = {true, true, true, false, false, false, false};
    double[] y = new double[age.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = 5 + 2 * age[i] + (treated[i] ? 3 : 0);
    }
    for (AbadieImbens.Estimand estimand : AbadieImbens.Estimand.values()) {
      AbadieImbens result =
          AbadieImbens.match(
              y,
              treated,
              new double[][] {age},
              estimand,
              AbadieImbens.Metric.MAHALANOBIS,
              2,
              1,
              true);
      assertEquals(3, result.estimate(), 1e-10, estimand.name());
    }
  }

  @Test
  @DisplayName("a difference is measured in the treated group's spread; of 0 and 1 it is p(1−p)")
  void balance() {
    double[] ones = {1, 1, 1, 1, 1, 1};
    boolean[] treated = {true, true, true, false, false, false};
    double[] age = {30, 40, 50, 20, 30, 40};
    double[] woman = {1, 1, 0, 0, 0, 1};
    assertEquals(1, Balance.difference(age, treated, ones, Balance.Spread.TREATED), 1e-12);
    assertEquals(
        (1 / 3.0) / Math.sqrt(2 / 9.0),
        Balance.difference(woman, treated, ones, Balance.Spread.TREATED),
        1e-12);
  }
}
