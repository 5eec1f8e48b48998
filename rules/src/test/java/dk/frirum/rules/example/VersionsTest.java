package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.requirement;
import static dk.frirum.rules.example.SmallBook.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which version of the law a duty comes under. */
@Tag("dates")
class VersionsTest {
  private static final String EIGHT_WEEKS = "due: 8 weeks from first-day\ncounting: weeks";
  private static final String FOUR_WEEKS = "due: 4 weeks from first-day\ncounting: weeks";

  /** RegelRecht: six weeks replaced by four; begun on 24 March 2026, the last day is 20 April. */
  @Test
  void aTermOfSixWeeksReplacedByFourBindsFromItsFirstDay() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2025-12-31",
                        "spells starting from 2020-01-01 to 2025-12-31",
                        "due: 6 weeks from first-day\ncounting: first-day-in")
                    + version(
                        "2026-01-01 ..",
                        "spells starting from 2026-01-01",
                        "due: 4 weeks from first-day\ncounting: first-day-in")));
    assertEquals("from 2026-03-24 by 2026-04-20: due", on("2026-04-20", "2026-03-24", book));
    assertEquals("from 2026-03-24 by 2026-04-20: overdue", on("2026-04-21", "2026-03-24", book));
    assertEquals("from 2025-12-31 by 2026-02-10: due", on("2026-02-10", "2025-12-31", book));
    assertEquals("from 2026-01-01 by 2026-01-28: due", on("2026-01-28", "2026-01-01", book));
  }

  /** RegelRecht: the last day in force belongs to it. */
  @Test
  void theLastDayInForceIsIncludedAndAnEndedLawFallsBackOnNothing() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version("2020-01-01 .. 2024-06-30", "deadlines from 2020-01-01", EIGHT_WEEKS)));
    assertEquals("from 2024-05-05 by 2024-06-30: due", on("2024-06-30", "2024-05-05", book));
    assertEquals("", on("2024-06-30", "2024-05-06", book));
    assertEquals("from 2024-05-05 by 2024-06-30: overdue", on("2024-07-01", "2024-05-05", book));
  }

  @Test
  void anEndedVersionDoesNotFallThroughToItsPredecessor() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2022-12-31",
                        "spells starting from 2020-01-01 to 2030-12-31",
                        EIGHT_WEEKS)
                    + version(
                        "2023-01-01 .. 2023-12-31",
                        "spells starting from 2023-01-01 to 2030-12-31",
                        FOUR_WEEKS)));
    assertEquals("from 2022-12-31 by 2023-02-25: overdue", on("2024-06-30", "2022-12-31", book));
    assertEquals("from 2023-01-01 by 2023-01-29: overdue", on("2024-06-30", "2023-01-01", book));
  }

  @Test
  void aLaterVersionThatTookSpellsInForAWhileLetsGoTheDayAfter() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2023-12-31",
                        "spells starting from 2020-01-01 to 2030-12-31",
                        EIGHT_WEEKS)
                    + version(
                        "2024-01-01 .. 2024-12-31",
                        "spells starting from 2024-01-01 to 2024-03-31",
                        FOUR_WEEKS)));
    assertEquals("from 2023-12-31 by 2024-02-25: overdue", on("2024-08-01", "2023-12-31", book));
    assertEquals("from 2024-01-01 by 2024-01-29: overdue", on("2024-08-01", "2024-01-01", book));
    assertEquals("from 2024-03-31 by 2024-04-28: overdue", on("2024-08-01", "2024-03-31", book));
    assertEquals("from 2024-04-01 by 2024-05-27: overdue", on("2024-08-01", "2024-04-01", book));
  }

  /** Spells keep the rule they began under, also past the day it ended. */
  @Test
  void spellsStartingInAPeriodKeepTheirVersionForLife() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2024-06-30",
                        "spells starting from 2020-01-01 to 2024-06-30",
                        EIGHT_WEEKS)
                    + version("2024-07-01 ..", "spells starting from 2024-07-01", FOUR_WEEKS)));
    assertEquals("from 2024-06-30 by 2024-08-25: due", on("2024-08-20", "2024-06-30", book));
    assertEquals("from 2024-07-01 by 2024-07-29: overdue", on("2024-08-20", "2024-07-01", book));
    assertEquals("", on("2024-08-20", "2019-12-31", book));
  }

  @Test
  void aNormSetsNoDeadlineBeforeItIsInForce() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty", version("2024-02-26 ..", "spells starting from 2023-01-01", EIGHT_WEEKS)));
    assertEquals("", on("2024-03-01", "2023-12-31", book));
    assertEquals("from 2024-01-01 by 2024-02-26: overdue", on("2024-03-01", "2024-01-01", book));
  }

  @Test
  void deadlinesComeUnderTheVersionTheyFallIn() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version("2020-01-01 .. 2024-06-30", "deadlines from 2020-01-01", EIGHT_WEEKS)
                    + version("2024-07-01 ..", "deadlines from 2024-07-01", FOUR_WEEKS)));
    assertEquals("from 2024-05-05 by 2024-06-30: overdue", on("2024-08-01", "2024-05-05", book));
    // Eight weeks end after the old rule, four before the new one: neither asks for anything.
    assertEquals("", on("2024-08-01", "2024-05-06", book));
    assertEquals("", on("2024-08-01", "2024-06-02", book));
    assertEquals("from 2024-06-03 by 2024-07-01: overdue", on("2024-08-01", "2024-06-03", book));
  }

  @Test
  void deadlinesMayBeGovernedFromLaterThanTheVersionIsInForce() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                    "2024-01-01 .. 2024-12-31",
                    "deadlines from 2024-02-26 to 2024-03-10",
                    EIGHT_WEEKS)));
    assertEquals("", on("2024-05-01", "2023-12-31", book));
    assertEquals("from 2024-01-01 by 2024-02-26: overdue", on("2024-05-01", "2024-01-01", book));
    assertEquals("from 2024-01-14 by 2024-03-10: overdue", on("2024-05-01", "2024-01-14", book));
    assertEquals("", on("2024-05-01", "2024-01-15", book));
  }

  @Test
  void reactionsComeUnderTheVersionOfTheirEvent() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2024-06-30",
                        "events from 2020-01-01",
                        "due: 4 weeks from each request\ncounting: weeks")
                    + version(
                        "2024-07-01 ..",
                        "events from 2024-07-01",
                        "due: 1 week from each request\ncounting: weeks")));
    assertEquals(
        List.of("from 2024-06-30 by 2024-07-28: due", "from 2024-07-01 by 2024-07-08: overdue"),
        Citizen.sickFrom("2024-01-01")
            .had("request", "2024-06-30")
            .had("request", "2024-07-01")
            .duties(book, "2024-07-20"));
  }

  private static String on(String day, String start, Rulebook book) {
    return String.join("\n", Citizen.sickFrom(start).duties(book, day));
  }
}
