package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values of RegelRecht (the Dutch ministry of the interior's machine-readable law), retyped as
 * facts: 31 January and one month is 28 February; a norm's last day in force is one of its days;
 * and a term of six weeks that a later act sets to four.
 */
@Tag("dates")
@DisplayName("What RegelRecht answers")
class RegelRechtValuesTest {
  private static final String TERM =
      """
      requirement: term
      title: Krav
      title-en: Requirement
      basis: {act: Lov, section: "5", verified: memory}
      applies-to: benefit = sick
      fulfilled-by: interview
      versions:
        - in-force: 2020-01-01 .. 2026-12-31
          governs: deadlines from 2020-01-01
          due: 6 weeks from first-day
          counting: first-day-in
      """;
  private static final String FOUR_WEEKS =
      """
      deviation: shorter
      title: Kortere frist
      title-en: Shorter term
      layer: agreement
      of: [term]
      effect: replace
      municipalities: ["0580"]
      period: 2026-01-01 .. 2026-12-31
      basis: {act: Lov, section: "6", verified: memory}
      with:
        governs: deadlines from 2026-01-01
        due: 4 weeks from first-day
        counting: first-day-in
      """;

  @ParameterizedTest
  @CsvSource({"0999, 2026-03-24, 2026-05-04", "0580, 2026-03-24, 2026-04-20"})
  @DisplayName("six weeks, and four where a replacement says four")
  void sixWeeksReplacedByFour(String municipality, LocalDate start, LocalDate lastDay) {
    assertEquals(List.of(lastDay), due(SmallBook.of(TERM, FOUR_WEEKS), municipality, start));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 1", "2026-11-21, 0"})
  @DisplayName("the last day in force belongs to the norm, the day after does not")
  void lastDayInForce(LocalDate start, int duties) {
    // Six weeks from 20 November, that day included, end on 31 December.
    assertEquals(duties, due(SmallBook.of(TERM), "0999", start).size());
  }

  @Test
  @DisplayName("31 January and one month is 28 February")
  void shortMonth() {
    String month = TERM.replace("6 weeks", "1 month").replace("first-day-in", "months");
    assertEquals(
        List.of(LocalDate.of(2025, 2, 28)),
        due(SmallBook.of(month), "0999", LocalDate.of(2025, 1, 31)));
  }

  /** The dates both evaluators give. */
  private static List<LocalDate> due(Rulebook rulebook, String municipality, LocalDate start) {
    CaseHistory history =
        new CaseHistory(
            "c",
            municipality,
            null,
            List.of(new Spell("s", "sick", start, null)),
            List.of(),
            List.of());
    List<Duty> duties = rulebook.evaluate(history, start);
    assertEquals(rulebook.reference().evaluate(history, start), duties);
    return duties.stream().map(duty -> Objects.requireNonNull(duty.due())).toList();
  }
}
