package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each shape of a requirement asks for. */
@Tag("dates")
class ShapesTest {

  /** As sygedagpengeloven § 13 b, stk. 1. */
  @Test
  void aDeadlineIsCountedFromTheSpellsFirstDay() {
    Rulebook book = of("due: 8 weeks from first-day\ncounting: weeks");
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: upcoming"),
        Citizen.sickFrom("2024-01-01").duties(book, "2024-01-01"));
  }

  /** As sygedagpengeloven § 13 b, stk. 2: within 2 weeks of each request. */
  @Test
  void aReactionArisesForEachEventAndIsMetByTheNextFulfilmentOnOrAfterIt() {
    Rulebook book = of("due: 2 weeks from each request\ncounting: weeks");
    assertEquals(List.of(), Citizen.sickFrom("2024-01-01").duties(book, "2024-02-01"));
    assertEquals(
        List.of(
            "from 2024-01-10 by 2024-01-24: met 2024-01-20",
            "from 2024-02-01 by 2024-02-15: met 2024-02-01",
            "from 2024-02-02 by 2024-02-16: overdue"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-09")
            .had("request", "2024-01-10")
            .met("phone", "2024-01-20")
            .had("request", "2024-02-01")
            .met("phone", "2024-02-01")
            .had("request", "2024-02-02")
            .duties(book, "2024-02-17"));
  }

  @Test
  void sixtyRequestsOfOneCitizenAreSixtyDuties() {
    Rulebook book = of("due: 2 weeks from each request\ncounting: weeks");
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    List<String> expected = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2024, 1, 1); expected.size() < 60; day = day.plusDays(1)) {
      citizen.had("request", day.toString());
      expected.add("from " + day + " by " + day.plusDays(14) + ": overdue");
    }
    assertEquals(expected, citizen.duties(book, "2024-06-01"));
  }

  @Test
  void aReactionToTheFirstEventArisesOnce() {
    Rulebook book = of("due: 4 weeks from first triage where category = 3\ncounting: weeks");
    assertEquals(
        List.of("from 2024-02-01 by 2024-02-29: due"),
        Citizen.sickFrom("2024-01-01")
            .had("triage", "2024-01-10", Map.of("category", "2"))
            .had("triage", "2024-02-01", Map.of("category", "3"))
            .had("triage", "2024-02-05", Map.of("category", "3"))
            .duties(book, "2024-02-20"));
  }

  @Test
  void anEventOutsideTheSpellIsNotSeen() {
    Rulebook book = of("due: 2 weeks from each request\ncounting: weeks");
    assertEquals(
        List.of(
            "from 2024-01-01 by 2024-01-15: overdue", "from 2024-01-31 by 2024-02-14: not covered"),
        Citizen.sick("2024-01-01 .. 2024-01-31")
            .had("request", "2023-12-31")
            .had("request", "2024-01-01")
            .had("request", "2024-01-31")
            .had("request", "2024-02-01")
            .duties(book, "2024-03-01"));
  }

  @Test
  void whereTheLawSetsNoDateADutyIsUndeterminedUntilItIsMet() {
    Rulebook book = of("due: unspecified from each request");
    Citizen citizen = Citizen.sickFrom("2024-01-01").had("request", "2024-01-10");
    assertEquals(List.of("from 2024-01-10: undetermined"), citizen.duties(book, "2024-06-01"));
    assertEquals(
        List.of("from 2024-01-10: met 2024-05-01"),
        citizen.met("video", "2024-05-01").duties(book, "2024-06-01"));
  }

  /** As LAB § 31: a number of interviews within the first six months. */
  @Test
  void aCountIsMetByTheLastOfTheNumber() {
    Rulebook book = of("count: 3 within 6 months from first-day\ncounting: months");
    Citizen citizen = Citizen.sickFrom("2024-01-15").met("phone", "2024-01-15");
    assertEquals(
        List.of("from 2024-01-15 by 2024-07-15: upcoming, 1 of 3"),
        citizen.duties(book, "2024-05-01"));
    citizen.met("phone", "2024-03-01").met("phone", "2024-07-15").met("phone", "2024-07-16");
    assertEquals(
        List.of("from 2024-01-15 by 2024-07-15: due, 2 of 3"), citizen.duties(book, "2024-07-14"));
    assertEquals(
        List.of("from 2024-01-15 by 2024-07-15: met 2024-07-15, 3 of 3"),
        citizen.duties(book, "2024-08-01"));
  }

  @Test
  void aCountThatIsReachedOneDayAfterItsWindowIsLate() {
    Rulebook book = of("count: 2 within 1 month from first-day\ncounting: months");
    assertEquals(
        List.of("from 2024-01-31 by 2024-02-29: met late 2024-03-01, 2 of 2"),
        Citizen.sickFrom("2024-01-31")
            .met("phone", "2024-02-29")
            .met("phone", "2024-03-01")
            .duties(book, "2024-03-01"));
  }

  /** Three by the unemployment fund in the first three months, then three by the municipality. */
  @Test
  void aWindowOpensTheDayAfterTheOneBeforeIt() {
    Rulebook book = of("count: 2 between 3 months and 6 months from first-day\ncounting: months");
    Citizen citizen = Citizen.sickFrom("2024-01-15").met("phone", "2024-04-15");
    assertEquals(
        List.of("from 2024-01-15 by 2024-07-15: upcoming, 0 of 2"),
        citizen.duties(book, "2024-05-01"));
    assertEquals(
        List.of("from 2024-01-15 by 2024-07-15: upcoming, 1 of 2"),
        citizen.met("phone", "2024-04-16").duties(book, "2024-05-01"));
  }

  @Test
  void aCountMayStartFromTheFirstEventOfAKind() {
    Rulebook book = of("count: 2 within 4 weeks from first request\ncounting: weeks");
    assertEquals(
        List.of(),
        Citizen.sickFrom("2024-01-01").met("phone", "2024-01-02").duties(book, "2024-02-01"));
    assertEquals(
        List.of("from 2024-01-10 by 2024-02-07: due, 1 of 2"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-09")
            .had("request", "2024-01-10")
            .met("phone", "2024-01-10")
            .duties(book, "2024-02-01"));
  }

  /** As sygedagpengeloven § 13 b, stk. 4: each time within four weeks of the last. */
  @Test
  void aRecurringDutyIsCountedFromEachFulfilment() {
    Rulebook book = of("every: 4 weeks starting first interview\ncounting: weeks");
    assertEquals(List.of(), Citizen.sickFrom("2024-01-01").duties(book, "2024-03-01"));
    assertEquals(
        List.of(
            "from 2024-01-10 by 2024-02-07: met 2024-02-07",
            "from 2024-02-07 by 2024-03-06: met late 2024-03-07",
            "from 2024-03-07 by 2024-04-04: overdue"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .met("phone", "2024-02-07")
            .met("phone", "2024-03-07")
            .duties(book, "2024-04-05"));
  }

  @Test
  void aRecurringDutyMayStartSomeTimeAfterTheSpell() {
    Rulebook book = of("every: 3 months starting 6 months from first-day\ncounting: months");
    Citizen citizen = Citizen.sickFrom("2024-01-31").met("phone", "2024-03-01");
    assertEquals(List.of(), citizen.duties(book, "2024-07-30"));
    assertEquals(
        List.of("from 2024-07-31 by 2024-10-31: upcoming"), citizen.duties(book, "2024-07-31"));
  }

  /** As sygedagpengeloven § 13 b, stk. 5 since 22 March 2023: first in person, then as wished. */
  @Test
  void theFirstMeetingHasAFormOfItsOwn() {
    Rulebook book = of("form: first in {in-person}, then in {in-person, video}");
    assertEquals(
        List.of(
            "from 2024-01-10 by 2024-01-10: met late 2024-03-20",
            "from 2024-02-10 by 2024-02-10: met 2024-02-10",
            "from 2024-03-10 by 2024-03-10: met late 2024-03-20",
            "from 2024-03-20 by 2024-03-20: met 2024-03-20"),
        Citizen.sickFrom("2024-01-01")
            .met("video", "2024-01-10")
            .met("video", "2024-02-10")
            .met("phone", "2024-03-10")
            .met("in-person", "2024-03-20")
            .duties(book, "2024-04-01"));
  }

  @Test
  void afterTheFirstMeetingAnyFormMayDo() {
    Rulebook book = of("form: first in {in-person}, then in any");
    assertEquals(
        List.of("from 2024-01-10 by 2024-01-10: overdue"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .met("phone", "2024-02-10")
            .duties(book, "2024-04-01"));
  }

  /**
   * Forældelsesloven § 27, stk. 2; whether it binds an authority's own terms is the card's matter.
   */
  @Test
  void aDateRollsForwardOnlyWhereTheCardSaysSo() {
    String due = "due: 1 week from first-day\ncounting: weeks\nroll-forward: ";
    Citizen citizen = Citizen.sickFrom("2024-03-21");
    assertEquals(
        List.of("from 2024-03-21 by 2024-03-28: due"),
        citizen.duties(of(due + "none"), "2024-03-21"));
    assertEquals(
        List.of("from 2024-03-21 by 2024-04-02: due"),
        citizen.duties(of(due + "next-working-day"), "2024-03-21"));
  }

  private static Rulebook of(String shape) {
    return SmallBook.of(always("duty", shape));
  }
}
