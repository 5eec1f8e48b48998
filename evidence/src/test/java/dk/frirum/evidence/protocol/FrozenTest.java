package dk.frirum.evidence.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.protocol.Protocol.Outcome;
import dk.frirum.evidence.verdict.Verdict.Good;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A frozen plan")
class FrozenTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:00:00.5Z"), ZoneOffset.UTC);

  private static Outcome outcome(int horizon, String margin) {
    return new Outcome("back-by@1", horizon, new BigDecimal(margin), Good.MORE, horizon == 26);
  }

  private static Protocol plan(String group, Set<Integer> comparison, List<Outcome> outcomes) {
    return new Protocol(
        "sygedagpenge-1",
        group,
        LocalDate.of(2026, 4, 1),
        new TreeSet<>(Set.of(851)),
        new TreeSet<>(comparison),
        outcomes,
        "did-permutation",
        42);
  }

  private static Protocol plan() {
    return plan(
        "Sygemeldte, uge 1–22",
        Set.of(813, 820),
        List.of(outcome(26, "0.02"), outcome(52, "0.03")));
  }

  @Test
  @DisplayName("is the same whatever the order, blanks and zeros it was written with")
  void canonical() {
    Protocol other =
        plan(
            " Sygemeldte,\n uge 1–22 ",
            Set.of(820, 813),
            List.of(outcome(52, "0.030"), outcome(26, "0.02")));
    assertEquals(Frozen.of(plan(), CLOCK).hash(), Frozen.of(other, CLOCK).hash());
    assertEquals(List.of(), Frozen.of(plan(), CLOCK).differences(other));
  }

  @Test
  @DisplayName("has this hash for ever")
  void stable() {
    assertEquals(
        """
        protocol: 1
        trial: sygedagpenge-1
        group: Sygemeldte, uge 1–22
        start: 2026-04-01
        treated: 851
        comparison: 813 820
        outcome: back-by@1 in 26 weeks, more is good, margin 0.02, primary
        outcome: back-by@1 in 52 weeks, more is good, margin 0.03, secondary
        method: did-permutation
        seed: 42
        frozen: 2026-03-01T09:00:00Z
        """,
        Frozen.of(plan(), CLOCK).text());
    assertEquals(
        "eef7f12bbf29080d2b9f4c98b22c293fd3a2262b7cc04ac10f1ce9bb6faf0377",
        Frozen.of(plan(), CLOCK).hash());
  }

  @Test
  @DisplayName("says what is no more as it was frozen")
  void differences() {
    Protocol changed =
        plan(
            "Sygemeldte, uge 1–22", Set.of(813), List.of(outcome(26, "0.05"), outcome(52, "0.03")));
    assertEquals(
        List.of(
            "Was frozen and is no more – comparison: 813 820",
            "Was frozen and is no more – outcome: back-by@1 in 26 weeks, more is good, margin 0.02, primary",
            "Is now and was not frozen – comparison: 813",
            "Is now and was not frozen – outcome: back-by@1 in 26 weeks, more is good, margin 0.05, primary"),
        Frozen.of(plan(), CLOCK).differences(changed).stream()
            .map(Frozen.Difference::toString)
            .toList());
  }

  @Test
  @DisplayName("notices that its own text was touched, the date too")
  void touched() {
    Frozen frozen = Frozen.of(plan(), CLOCK);
    Frozen earlier =
        new Frozen(frozen.text().replace("2026-03-01T", "2026-01-01T"), frozen.at(), frozen.hash());
    assertTrue(
        earlier
            .differences(plan())
            .getFirst()
            .toString()
            .startsWith("The frozen text itself has been changed"));
    assertNotEquals(
        frozen.hash(), Frozen.of(plan(), Clock.offset(CLOCK, java.time.Duration.ofDays(1))).hash());
  }

  @Test
  @DisplayName("knows what was planned and what was not, and whether it came before the outcome")
  void planned() {
    assertTrue(plan().planned("back-by@1", 26));
    assertFalse(plan().planned("back-by@1", 13));
    assertFalse(plan().planned("degree@1", 26));
    assertTrue(Frozen.of(plan(), CLOCK).isBefore(Instant.parse("2026-09-01T00:00:00Z")));
    assertFalse(Frozen.of(plan(), CLOCK).isBefore(Instant.parse("2026-03-01T09:00:00Z")));
  }

  @Test
  @DisplayName("is refused where a municipality is held against itself, or an outcome stands twice")
  void refused() {
    List<Outcome> outcomes = List.of(outcome(26, "0.02"));
    assertThrows(IllegalArgumentException.class, () -> plan("g", Set.of(851), outcomes));
    assertThrows(
        IllegalArgumentException.class,
        () -> plan("g", Set.of(813), List.of(outcome(26, "0.02"), outcome(26, "0.03"))));
    assertThrows(IllegalArgumentException.class, () -> outcome(26, "0"));
    assertThrows(IllegalArgumentException.class, () -> outcome(-1, "0.02"));
    assertEquals(0, outcome(0, "0.02").horizon(), "the week itself may be looked at");
  }
}
