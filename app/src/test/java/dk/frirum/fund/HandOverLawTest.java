package dk.frirum.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "When a course goes from the a-kasse to the municipality, and for how long it sees its part")
class HandOverLawTest {
  private static final Path CARDS = Path.of("../rulebooks");
  private static final Rulebook LAW = Rulebook.load(CARDS);

  @TempDir Path folder = CARDS;

  private static Optional<LocalDate> day(Rulebook book, String from) {
    CaseHistory.Spell spell =
        new CaseHistory.Spell("1", "unemployment-benefit", LocalDate.parse(from), null);
    CaseHistory history =
        new CaseHistory(
            "1", "0707", LocalDate.of(1985, 5, 1), List.of(spell), List.of(), List.of());
    return new HandOverLaw(book, history).of(spell).map(HandOverLaw.Day::on);
  }

  @Test
  @DisplayName(
      "LAB § 31 (lov 727/2023): after three months, counted in months from the registration")
  void from2024() {
    assertEquals(Optional.of(LocalDate.of(2024, 4, 15)), day(LAW, "2024-01-15"));
  }

  @Test
  @DisplayName(
      "nothing is said of spells no such rule governs: before 2024, and between the laws in 2026")
  void unsaid() {
    assertEquals(Optional.empty(), day(LAW, "2023-05-01"));
    assertEquals(Optional.empty(), day(LAW, "2026-02-01"));
  }

  @Test
  @DisplayName("lov 1750/2025 from July 2026, where the duty is a share: three months still")
  void from2026() {
    assertEquals(Optional.of(LocalDate.of(2026, 10, 15)), day(LAW, "2026-07-15"));
  }

  @Test
  @DisplayName("a trial that lets the a-kasse keep the course for four months moves the day")
  void trial() throws IOException {
    Path card =
        Files.writeString(
            folder.resolve("four-months.yaml"),
            """
            deviation: four-months
            title: Fire måneder i a-kassen
            title-en: Four months with the fund
            layer: trial
            of: [municipality-three-interviews]
            effect: replace
            municipalities: ["0707"]
            period: 2024-01-01 .. 2025-12-31
            with:
              count: 2 between 4 months and 6 months from registration-day
              counting: months-same-date
              governs: spells starting from 2024-01-01
            basis: {act: Frikommuneforsøg, verified: memory}
            approval: {by: Beskæftigelsesministeriet, on: 2023-12-01}
            """);
    assertEquals(
        Optional.of(LocalDate.of(2024, 5, 15)), day(Rulebook.overlaid(CARDS, card), "2024-01-15"));
  }

  @Test
  @DisplayName(
      "the a-kasse sees its part from 120 days before membership to 120 days after, first and last day included")
  void sight() {
    Sight sight = Sight.of(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 30)));
    assertFalse(sight.on(LocalDate.of(2025, 12, 31)));
    assertTrue(sight.on(LocalDate.of(2026, 1, 1)), "120 days before");
    assertTrue(sight.on(LocalDate.of(2027, 1, 28)), "120 days after");
    assertFalse(sight.on(LocalDate.of(2027, 1, 29)));
    assertTrue(Sight.of(DateRange.since(LocalDate.of(2026, 5, 1))).on(LocalDate.of(2040, 1, 1)));
    assertFalse(Sight.on(List.of(), LocalDate.of(2026, 5, 1)), "no membership, no sight");
  }
}
