package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a duty stands on the days that matter: the day itself and those beside it. */
@Tag("dates")
class StatusTest {
  private static final Rulebook BOOK =
      SmallBook.of(always("duty", "due: 8 weeks from first-day\ncounting: weeks"));

  @Test
  void upcomingUntilFourteenDaysBeforeItsDateThenDue() {
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    assertEquals("from 2024-01-01 by 2024-02-26: upcoming", on("2024-02-11", citizen));
    assertEquals("from 2024-01-01 by 2024-02-26: due", on("2024-02-12", citizen));
  }

  @Test
  void dueOnTheDayItselfAndOverdueTheDayAfter() {
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    assertEquals("from 2024-01-01 by 2024-02-26: due", on("2024-02-26", citizen));
    assertEquals("from 2024-01-01 by 2024-02-26: overdue", on("2024-02-27", citizen));
  }

  @Test
  void metInTimeOnTheDayItselfAndLateTheDayAfter() {
    assertEquals(
        "from 2024-01-01 by 2024-02-26: met 2024-02-26",
        on("2024-03-01", Citizen.sickFrom("2024-01-01").met("phone", "2024-02-26")));
    assertEquals(
        "from 2024-01-01 by 2024-02-26: met late 2024-02-27",
        on("2024-03-01", Citizen.sickFrom("2024-01-01").met("phone", "2024-02-27")));
  }

  @Test
  void whatHappensTomorrowIsNotKnownToday() {
    Citizen citizen = Citizen.sickFrom("2024-01-01").met("phone", "2024-02-20");
    assertEquals("from 2024-01-01 by 2024-02-26: due", on("2024-02-19", citizen));
    assertEquals("from 2024-01-01 by 2024-02-26: met 2024-02-20", on("2024-02-20", citizen));
  }

  @Test
  void aSpellGivesNoDutyBeforeItBegins() {
    assertEquals(List.of(), Citizen.sickFrom("2024-01-02").duties(BOOK, "2024-01-01"));
    assertEquals(1, Citizen.sickFrom("2024-01-02").duties(BOOK, "2024-01-02").size());
  }

  @Test
  void aSpellThatEndedBeforeTheDateIsNotCovered() {
    assertEquals(
        "from 2024-01-01 by 2024-02-26: not covered",
        on("2024-03-01", Citizen.sick("2024-01-01 .. 2024-02-25")));
  }

  @Test
  void aSpellThatEndedOnTheDateIsOverdueAllTheSame() {
    assertEquals(
        "from 2024-01-01 by 2024-02-26: overdue",
        on("2024-03-01", Citizen.sick("2024-01-01 .. 2024-02-26")));
  }

  @Test
  void anEndStillToComeIsNotKnownYet() {
    Citizen citizen = Citizen.sick("2024-01-01 .. 2024-02-20");
    assertEquals("from 2024-01-01 by 2024-02-26: due", on("2024-02-20", citizen));
    assertEquals("from 2024-01-01 by 2024-02-26: not covered", on("2024-02-21", citizen));
  }

  @Test
  void whatWasMetBeforeTheSpellEndedStaysMet() {
    assertEquals(
        "from 2024-01-01 by 2024-02-26: met 2024-02-01",
        on("2024-03-01", Citizen.sick("2024-01-01 .. 2024-02-20").met("phone", "2024-02-01")));
  }

  @Test
  void anInterviewOnTheSpellsLastDayCountsAndOneAfterDoesNot() {
    assertEquals(
        "from 2024-01-01 by 2024-02-26: met 2024-02-20",
        on("2024-03-01", Citizen.sick("2024-01-01 .. 2024-02-20").met("phone", "2024-02-20")));
    assertEquals(
        "from 2024-01-01 by 2024-02-26: not covered",
        on("2024-03-01", Citizen.sick("2024-01-01 .. 2024-02-20").met("phone", "2024-02-21")));
  }

  @Test
  void eachSpellHasItsOwnDuty() {
    assertEquals(
        List.of(
            "from 2024-01-01 by 2024-02-26: not covered",
            "from 2024-02-01 by 2024-03-28: met 2024-02-10"),
        Citizen.sick("2024-01-01 .. 2024-01-20")
            .spell("sick", "2024-02-01 ..")
            .met("phone", "2024-02-10")
            .duties(BOOK, "2024-03-01"));
  }

  private static String on(String day, Citizen citizen) {
    return String.join("\n", citizen.duties(BOOK, day));
  }
}
