package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.requirement;
import static dk.frirum.rules.example.SmallBook.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several things happen on one day; in which order they were registered must not matter. */
@Tag("dates")
class SameDayTest {
  private static final String REACTION = "due: 2 weeks from each request\ncounting: weeks";

  @Test
  void aRequestIsMetByAnInterviewOfThatDayWhicheverWasRegisteredFirst() {
    Rulebook book = SmallBook.of(always("duty", REACTION));
    List<String> met = List.of("from 2024-01-10 by 2024-01-24: met 2024-01-10");
    assertEquals(
        met,
        Citizen.sickFrom("2024-01-01")
            .had("request", "2024-01-10")
            .met("phone", "2024-01-10")
            .duties(book, "2024-02-01"));
    assertEquals(
        met,
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .had("request", "2024-01-10")
            .duties(book, "2024-02-01"));
  }

  @Test
  void twoRequestsOfADayAreTwoDutiesAndOneInterviewMeetsBoth() {
    Rulebook book = SmallBook.of(always("duty", REACTION));
    assertEquals(
        List.of(
            "from 2024-01-10 by 2024-01-24: met 2024-01-24",
            "from 2024-01-10 by 2024-01-24: met 2024-01-24"),
        Citizen.sickFrom("2024-01-01")
            .had("request", "2024-01-10")
            .had("request", "2024-01-10")
            .met("phone", "2024-01-24")
            .duties(book, "2024-02-01"));
  }

  @Test
  void anEventDoesNotMeetTheDutyItRaisesItself() {
    Rulebook book =
        SmallBook.of(
            requirement(
                "duty",
                "benefit = sick",
                "interview",
                version(
                    "2020-01-01 ..",
                    "spells starting from 2020-01-01",
                    "due: 1 week from each interview\ncounting: weeks")));
    assertEquals(
        List.of("from 2024-01-10 by 2024-01-17: overdue"),
        Citizen.sickFrom("2024-01-01").met("phone", "2024-01-10").duties(book, "2024-02-01"));
    assertEquals(
        List.of(
            "from 2024-01-10 by 2024-01-17: met 2024-01-10",
            "from 2024-01-10 by 2024-01-17: met 2024-01-10"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .met("video", "2024-01-10")
            .duties(book, "2024-02-01"));
  }

  @Test
  void twoInterviewsOfADayCountAsTwo() {
    Rulebook book =
        SmallBook.of(always("duty", "count: 2 within 4 weeks from first-day\ncounting: weeks"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-01-29: met 2024-01-10, 2 of 2"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .met("phone", "2024-01-10")
            .duties(book, "2024-02-01"));
  }

  @Test
  void aRecurringDutyIsNotMetOnTheDayItIsCountedFrom() {
    Rulebook book =
        SmallBook.of(always("duty", "every: 4 weeks starting first interview\ncounting: weeks"));
    assertEquals(
        List.of("from 2024-01-10 by 2024-02-07: upcoming"),
        Citizen.sickFrom("2024-01-01")
            .met("phone", "2024-01-10")
            .met("video", "2024-01-10")
            .duties(book, "2024-01-20"));
  }
}
