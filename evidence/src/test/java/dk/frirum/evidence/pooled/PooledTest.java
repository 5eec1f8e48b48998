package dk.frirum.evidence.pooled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.pooled.Meta.Between;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several municipalities")
class PooledTest {
  private static final double[] EFFECTS = {2, 4, 9};
  private static final double[] ERRORS = {1, 1, 1};

  @Test
  @DisplayName("of equal errors: the mean is 5, Q is 26, τ² is the variance less 1 by every way")
  void equalErrors() {
    for (Between way :
        new Between[] {Between.DERSIMONIAN_LAIRD, Between.PAULE_MANDEL, Between.REML}) {
      Meta meta = Meta.of(EFFECTS, ERRORS, way, 0.95, false);
      assertEquals(5, meta.estimate(), 1e-12);
      assertEquals(26, meta.q(), 1e-12);
      assertEquals(12, meta.spread(), 1e-9, way.name());
      assertEquals(Math.sqrt(13 / 3.0), meta.error(), 1e-9);
      assertEquals(24 / 26.0, meta.share(), 1e-12);
    }
  }

  @Test
  @DisplayName("put together as one effect, the better known weighs more")
  void oneEffect() {
    Meta meta = Meta.of(new double[] {1, 4}, new double[] {1, 2}, Between.NONE, 0.95, false);
    assertEquals((1 + 4 / 4.0) / 1.25, meta.estimate(), 1e-12);
    assertEquals(Math.sqrt(1 / 1.25), meta.error(), 1e-12);
    assertTrue(Double.isNaN(meta.nextLower()));
  }

  @Test
  @DisplayName(
      "few of them: with Hartung and Knapp the interval is that of a t-test of the effects")
  void careful() {
    Meta meta = Meta.of(EFFECTS, ERRORS, Between.PAULE_MANDEL, 0.95, true);
    assertEquals(Math.sqrt(13 / 3.0), meta.error(), 1e-9);
    assertEquals(4.302652729911275 * Math.sqrt(13 / 3.0), meta.upper() - 5, 1e-7);
  }

  @Test
  @DisplayName("that differ by no more than chance have no spread, and are drawn to one figure")
  void noSpread() {
    Shrunk shrunk = Shrunk.of(new double[] {4.9, 5, 5.1}, ERRORS);
    assertEquals(0, shrunk.spread());
    for (double each : shrunk.estimates()) {
      assertEquals(5, each, 1e-12);
    }
    assertEquals(0, shrunk.reliability());
  }

  @Test
  @DisplayName("a small centre is drawn further to the mean than a large one with the same figure")
  void small() {
    Shrunk shrunk = Shrunk.of(new double[] {10, 10, 2, 4, 6}, new double[] {0.5, 5, 0.5, 0.5, 0.5});
    assertTrue(shrunk.estimates()[1] < shrunk.estimates()[0]);
    assertTrue(shrunk.errors()[1] < 5);
    assertTrue(shrunk.kept()[0] > 0.9 && shrunk.kept()[1] < 0.5);
  }

  @Test
  @DisplayName("one alone, or a figure without error, is refused")
  void refused() {
    double[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> Meta.of(one, one, Between.REML, 0.95, true));
    assertThrows(
        IllegalArgumentException.class,
        () -> Meta.of(EFFECTS, new double[] {1, 0, 1}, Between.REML, 0.95, true));
  }
}
