package dk.frirum.evidence.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.numeric.NoncentralT;
import dk.frirum.evidence.numeric.Tails;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Power")
class PowerTest {
  private static final Power TWO = new Power(0.05, 2);
  private static final Power ONE = new Power(0.025, 1);

  @Test
  @DisplayName("of the size that was reckoned for it is the power asked for")
  void roundTrip() {
    for (double power : new double[] {0.5, 0.8, 0.95}) {
      assertEquals(power, TWO.ofShares(0.5, 0.55, TWO.personsForShares(0.5, 0.55, power)), 1e-12);
      assertEquals(
          power,
          TWO.ofDistance(
              0.2, TWO.personsForDistance(0.2, power), TWO.personsForDistance(0.2, power)),
          1e-9);
      assertEquals(power, TWO.ofMeans(0.3, TWO.personsForMeans(0.3, power)), 1e-9);
      double persons = ONE.personsForMargin(0.5, 0.5, -0.05, power, 2);
      assertEquals(power, ONE.ofMargin(0.5, 0.5, -0.05, persons, 2 * persons), 1e-12);
      assertEquals(
          power, TWO.ofHazardRatio(0.8, TWO.exitsForHazardRatio(0.8, power, 0.3), 0.3), 1e-12);
    }
  }

  @Test
  @DisplayName("of the smallest detectable effect is what was asked, as drawing shows")
  void smallestDetectable() {
    double error = 1.5;
    double effect = TWO.smallestDetectable(error, 0.8);
    Random random = new Random(4);
    int seen = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      seen += Math.abs(effect + error * random.nextGaussian()) > 1.959964 * error ? 1 : 0;
    }
    assertEquals(0.8, seen / 20_000.0, 0.01);
  }

  @Test
  @DisplayName(
      "by Student's distribution about 0 is Student's, and far out it still adds up to one")
  void noncentral() {
    for (double t : new double[] {-3, -0.5, 0.7, 2, 5}) {
      double below = t < 0 ? Tails.tBeyond(t, 7) / 2 : 1 - Tails.tBeyond(t, 7) / 2;
      assertEquals(below, NoncentralT.below(t, 7, 0), 1e-12);
    }
    assertEquals(0.5, NoncentralT.below(40, 1e7, 40), 1e-4);
    assertTrue(NoncentralT.below(0, 10, 3) < 0.01);
  }

  @Test
  @DisplayName("is refused for what is no power")
  void refused() {
    assertThrows(IllegalArgumentException.class, () -> TWO.personsForShares(0.5, 0.6, 1));
    assertThrows(IllegalArgumentException.class, () -> new Power(0, 2));
    assertThrows(IllegalArgumentException.class, () -> new Power(0.05, 3));
    assertThrows(ArithmeticException.class, () -> TWO.personsForMeans(0, 0.8));
  }
}
