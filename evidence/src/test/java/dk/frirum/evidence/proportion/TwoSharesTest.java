package dk.frirum.evidence.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.proportion.TwoShares.Limits;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two shares")
class TwoSharesTest {
  @Test
  @DisplayName("swapped have the limits with the other sign, by every way of reckoning")
  void swapped() {
    TwoShares one = new TwoShares(9, 40, 3, 25);
    TwoShares other = new TwoShares(3, 25, 9, 40);
    same(one.wald(0.95), other.wald(0.95));
    same(one.newcombe(0.9), other.newcombe(0.9));
    same(one.miettinenNurminen(0.99), other.miettinenNurminen(0.99));
  }

  private static void same(Limits one, Limits other) {
    assertEquals(one.lower(), -other.upper(), 1e-9);
    assertEquals(one.upper(), -other.lower(), 1e-9);
  }

  @Test
  @DisplayName("the score test refuses a margin just where the limit says so")
  void duality() {
    TwoShares shares = new TwoShares(412, 800, 800, 1600);
    double lower = shares.miettinenNurminen(0.95).lower();
    double factor = Math.sqrt(2400.0 / 2399);
    assertEquals(1.959964 * factor, shares.farringtonManning(lower).z(), 1e-5);
  }

  @Test
  @DisplayName("none and all have limits that stay within −1 and 1")
  void extremes() {
    for (TwoShares each :
        new TwoShares[] {
          new TwoShares(0, 10, 10, 10),
          new TwoShares(10, 10, 0, 10),
          new TwoShares(0, 10, 0, 10),
          new TwoShares(10, 10, 10, 10)
        }) {
      for (Limits limits : new Limits[] {each.newcombe(0.95), each.miettinenNurminen(0.95)}) {
        assertTrue(
            limits.lower() >= -1
                && limits.upper() <= 1
                && limits.lower() <= each.difference()
                && limits.upper() >= each.difference(),
            each + " " + limits);
      }
    }
  }

  @Test
  @DisplayName(
      "small and near 0: Miettinen and Nurminen hold the truth 93 to 97 times of 100, the textbook's do not")
  void calibrated() {
    Random random = new Random(5);
    int trials = 4000;
    int held = 0;
    int textbook = 0;
    for (int trial = 0; trial < trials; trial++) {
      TwoShares seen = new TwoShares(drawn(random, 30, 0.05), 30, drawn(random, 30, 0.15), 30);
      held += holds(seen.miettinenNurminen(0.95)) ? 1 : 0;
      textbook += holds(seen.wald(0.95)) ? 1 : 0;
    }
    assertTrue(held > 0.93 * trials && held < 0.97 * trials, held + " of " + trials);
    assertTrue(textbook < held, textbook + " of " + trials);
  }

  private static boolean holds(Limits limits) {
    return limits.lower() <= -0.10 && limits.upper() >= -0.10;
  }

  private static double drawn(Random random, int persons, double share) {
    return random.doubles(persons).filter(each -> each < share).count();
  }

  @Test
  @DisplayName("of more people than there are is refused")
  void refused() {
    assertThrows(IllegalArgumentException.class, () -> new TwoShares(3, 2, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new TwoShares(0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new TwoShares(-1, 2, 0, 1));
  }
}
