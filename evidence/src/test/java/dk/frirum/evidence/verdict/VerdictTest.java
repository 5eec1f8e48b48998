package dk.frirum.evidence.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.verdict.Verdict.Good;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A verdict with a margin of 2 points")
class VerdictTest {
  private static Verdict more(double lower, double upper) {
    return Verdict.of(lower, upper, 2, Good.MORE);
  }

  @Test
  @DisplayName(
      "is better above 0, not worse above minus the margin, worse below 0, otherwise undetermined")
  void four() {
    assertEquals(Verdict.BETTER, more(0.1, 5));
    assertEquals(Verdict.NOT_WORSE, more(0, 5));
    assertEquals(Verdict.NOT_WORSE, more(-1.9, 5));
    assertEquals(Verdict.UNDETERMINED, more(-2, 5));
    assertEquals(Verdict.UNDETERMINED, more(-3, 0));
    assertEquals(Verdict.WORSE, more(-3, -0.1));
    assertEquals(Verdict.NOT_WORSE, more(-1.5, -0.5), "a loss the margin says is none");
  }

  @Test
  @DisplayName("turns round where less is good")
  void less() {
    assertEquals(Verdict.BETTER, Verdict.of(-5, -0.1, 2, Good.LESS));
    assertEquals(Verdict.NOT_WORSE, Verdict.of(-5, 1.9, 2, Good.LESS));
    assertEquals(Verdict.UNDETERMINED, Verdict.of(-5, 2, 2, Good.LESS));
    assertEquals(Verdict.WORSE, Verdict.of(0.1, 3, 2, Good.LESS));
  }

  @Test
  @DisplayName("is refused without an interval or a margin")
  void refused() {
    assertThrows(IllegalArgumentException.class, () -> more(1, 0));
    assertThrows(IllegalArgumentException.class, () -> more(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> Verdict.of(0, 1, 0, Good.MORE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Verdict.of(0, 1, Double.POSITIVE_INFINITY, Good.MORE));
    assertEquals(Verdict.BETTER, more(1, 1), "an interval may be a point");
  }

  @Test
  @DisplayName("has the four words of the letter")
  void words() {
    assertEquals(
        List.of("bedre", "ikke dårligere", "dårligere", "uafklaret"),
        Stream.of(Verdict.values()).map(Verdict::danish).toList());
    assertEquals(
        List.of("better", "not worse", "worse", "undetermined"),
        Stream.of(Verdict.values()).map(Verdict::english).toList());
  }

  @Test
  @DisplayName("the claim needs both: on a par or better in outcome, and better in process")
  void claim() {
    assertTrue(Verdict.claimHolds(Verdict.NOT_WORSE, Verdict.BETTER));
    assertTrue(Verdict.claimHolds(Verdict.BETTER, Verdict.BETTER));
    assertFalse(Verdict.claimHolds(Verdict.UNDETERMINED, Verdict.BETTER));
    assertFalse(Verdict.claimHolds(Verdict.WORSE, Verdict.BETTER));
    assertFalse(Verdict.claimHolds(Verdict.BETTER, Verdict.NOT_WORSE));
  }
}
