package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sets a duty aside, and for how long. The duty: eight weeks from the first day. */
@Tag("dates")
class DeviationsTest {
  private static final String DUTY = always("duty", "due: 8 weeks from first-day\ncounting: weeks");

  @Test
  void aLiftTakesWhatFallsDueInItsPeriodBothDaysIncluded() {
    Rulebook book = with("lift", "agreement", "lift", "2024-02-26 .. 2024-03-10", "");
    assertEquals("from 2023-12-31 by 2024-02-25: overdue", on("2024-04-01", "2023-12-31", book));
    assertEquals(
        "from 2024-01-01 by 2024-02-26: lifted, lift", on("2024-04-01", "2024-01-01", book));
    assertEquals(
        "from 2024-01-14 by 2024-03-10: lifted, lift", on("2024-04-01", "2024-01-14", book));
    assertEquals("from 2024-01-15 by 2024-03-11: overdue", on("2024-04-01", "2024-01-15", book));
  }

  @Test
  void aStoppedClockMovesTheDateByTheDaysItStandsBothIncluded() {
    Rulebook book = with("stop", "agreement", "stop-clock", "2024-02-01 .. 2024-02-10", "");
    assertEquals(
        "from 2024-01-01 by 2024-03-07: overdue, stop", on("2024-04-01", "2024-01-01", book));
    assertEquals("from 2023-12-06 by 2024-01-31: overdue", on("2024-04-01", "2023-12-06", book));
    assertEquals(
        "from 2023-12-07 by 2024-02-11: overdue, stop", on("2024-04-01", "2023-12-07", book));
    assertEquals("from 2024-01-31 by 2024-04-06: due, stop", on("2024-04-01", "2024-01-31", book));
    assertEquals("from 2024-02-09 by 2024-04-06: due, stop", on("2024-04-01", "2024-02-09", book));
    assertEquals("from 2024-02-10 by 2024-04-06: due", on("2024-04-01", "2024-02-10", book));
  }

  @Test
  void liftingAndStoppingTheClockGiveDifferentLateLists() {
    String period = "2024-02-01 .. 2024-03-31";
    Rulebook lift = with("x", "agreement", "lift", period, "");
    Rulebook stop = with("x", "agreement", "stop-clock", period, "");
    assertEquals("from 2024-01-01 by 2024-02-26: lifted, x", on("2024-06-01", "2024-01-01", lift));
    assertEquals("from 2024-01-01 by 2024-04-26: overdue, x", on("2024-06-01", "2024-01-01", stop));
    assertEquals("from 2024-03-01 by 2024-04-26: overdue", on("2024-06-01", "2024-03-01", lift));
    assertEquals("from 2024-03-01 by 2024-05-26: overdue, x", on("2024-06-01", "2024-03-01", stop));
  }

  @Test
  void twoClocksThatStandStillTogetherAreNotCountedTwice() {
    Rulebook book =
        SmallBook.of(
            DUTY,
            deviation("a", "agreement", "stop-clock", "2024-02-01 .. 2024-02-10", ""),
            deviation("b", "trial", "stop-clock", "2024-02-06 .. 2024-02-15", ""));
    assertEquals(
        "from 2024-01-01 by 2024-03-12: overdue, b and a", on("2024-04-01", "2024-01-01", book));
  }

  @Test
  void aStopReachedOnlyByTheMovedDateStopsItAgain() {
    Rulebook book =
        SmallBook.of(
            DUTY,
            deviation("a", "agreement", "stop-clock", "2024-02-01 .. 2024-02-10", ""),
            deviation("b", "agreement", "stop-clock", "2024-03-07 .. 2024-03-08", ""));
    assertEquals(
        "from 2024-01-01 by 2024-03-09: overdue, a and b", on("2024-04-01", "2024-01-01", book));
    assertEquals("from 2023-12-31 by 2024-03-06: overdue, a", on("2024-04-01", "2023-12-31", book));
  }

  @Test
  void anOpenStopHasStoodSoFarTodayIncluded() {
    Rulebook book = with("stop", "agreement", "stop-clock", "2024-02-01 ..", "");
    assertEquals("from 2024-01-01 by 2024-02-26: upcoming", on("2024-01-31", "2024-01-01", book));
    assertEquals(
        "from 2024-01-01 by 2024-02-27: upcoming, stop", on("2024-02-01", "2024-01-01", book));
    assertEquals(
        "from 2024-01-01 by 2024-03-27: upcoming, stop", on("2024-03-01", "2024-01-01", book));
  }

  @Test
  void whileASuspensionRunsNothingUnmetIsAskedFor() {
    Rulebook book = with("stop", "suspension", "lift", "2024-02-20 .. 2024-03-05", "");
    assertEquals("from 2024-01-20 by 2024-03-16: upcoming", on("2024-02-19", "2024-01-20", book));
    assertEquals(
        "from 2024-01-20 by 2024-03-16: suspended, stop", on("2024-02-20", "2024-01-20", book));
    assertEquals(
        "from 2024-01-20 by 2024-03-16: suspended, stop", on("2024-03-05", "2024-01-20", book));
    assertEquals("from 2024-01-20 by 2024-03-16: due", on("2024-03-06", "2024-01-20", book));
    assertEquals(
        "from 2023-12-20 by 2024-02-14: suspended, stop", on("2024-03-01", "2023-12-20", book));
    assertEquals("from 2023-12-20 by 2024-02-14: overdue", on("2024-03-06", "2023-12-20", book));
  }

  @Test
  void whatWasMetIsNotSuspendedAndASpellThatEndedIsNotEither() {
    Rulebook book = with("stop", "suspension", "lift", "2024-02-20 .. 2024-03-05", "");
    assertEquals(
        List.of("from 2024-01-20 by 2024-03-16: met 2024-02-01"),
        Citizen.sickFrom("2024-01-20").met("phone", "2024-02-01").duties(book, "2024-03-01"));
    assertEquals(
        List.of("from 2023-12-20 by 2024-02-14: overdue"),
        Citizen.sick("2023-12-20 .. 2024-02-16").duties(book, "2024-03-01"));
  }

  @Test
  void onlyTheSuspensionLayerSuspends() {
    Rulebook book = with("trial", "trial", "lift", "2024-02-20 .. 2024-03-05", "");
    assertEquals("from 2024-01-20 by 2024-03-16: upcoming", on("2024-03-01", "2024-01-20", book));
  }

  @Test
  void ofTwoLiftsTheHigherLayerActsAndOfOneLayerBoth() {
    Rulebook book =
        SmallBook.of(
            DUTY,
            deviation("low", "agreement", "lift", "2024-02-01 .. 2024-02-29", ""),
            deviation("high", "trial", "lift", "2024-02-01 .. 2024-02-29", ""),
            deviation("twin", "trial", "lift", "2024-02-01 .. 2024-02-29", ""));
    assertEquals(
        "from 2024-01-01 by 2024-02-26: lifted, high and twin",
        on("2024-03-01", "2024-01-01", book));
  }

  @Test
  void aDeviationHoldsInItsMunicipalitiesAlone() {
    Rulebook book =
        with(
            "x",
            "trial",
            "lift",
            "2024-02-01 .. 2024-02-29",
            "municipalities: [\"0101\", \"0580\"]");
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: overdue"), citizen.duties(book, "2024-03-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: lifted, x"),
        citizen.in("0580").duties(book, "2024-03-01"));
  }

  /** As sygedagpengeloven § 13 f: standby is read on the day the duty falls due. */
  @Test
  void aGroupIsReadOnTheUnmovedDate() {
    Rulebook book = with("x", "statute", "lift", "2020-01-01 ..", "group: standby");
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: lifted, x"),
        Citizen.sickFrom("2024-01-01")
            .is("standby", "yes", "2024-02-26 .. 2024-02-26")
            .duties(book, "2024-04-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: overdue"),
        Citizen.sickFrom("2024-01-01")
            .is("standby", "yes", "2024-02-27 ..")
            .is("standby", "yes", "2024-01-01 .. 2024-02-25")
            .duties(book, "2024-04-01"));
  }

  @Test
  void whetherItHoldsMayBeUnknownAndThenSoIsTheDuty() {
    Rulebook book = with("x", "statute", "lift", "2020-01-01 ..", "group: work = employed");
    assertEquals(
        "from 2024-01-01 by 2024-02-26: undetermined, x", on("2024-03-01", "2024-01-01", book));
    Rulebook outside =
        with("x", "statute", "lift", "2020-01-01 .. 2020-12-31", "group: work = employed");
    assertEquals("from 2024-01-01 by 2024-02-26: overdue", on("2024-03-01", "2024-01-01", outside));
  }

  @Test
  void aDeviationThatRestsOnAJudgementLeavesTheDutyUndetermined() {
    Rulebook book = with("x", "statute", "lift", "2020-01-01 ..", "discretion: kommunens skøn");
    assertEquals(
        "from 2024-01-01 by 2024-02-26: undetermined, x", on("2024-03-01", "2024-01-01", book));
  }

  @Test
  void aStopThatMayHoldLeavesTheDutyUndeterminedOnlyWhereItWouldMoveTheDate() {
    String group = "group: work = employed";
    Rulebook book = with("x", "statute", "stop-clock", "2024-02-26 .. 2024-02-28", group);
    assertEquals(
        "from 2024-01-01 by 2024-02-26: undetermined, x", on("2024-03-01", "2024-01-01", book));
    assertEquals("from 2023-12-31 by 2024-02-25: overdue", on("2024-03-01", "2023-12-31", book));
    assertEquals("from 2024-02-28 by 2024-04-24: upcoming", on("2024-03-01", "2024-02-28", book));
    assertEquals(
        "from 2024-02-27 by 2024-04-23: undetermined, x", on("2024-03-01", "2024-02-27", book));
  }

  @Test
  void ofTwoStopsFromTheSameDayTheClockStandsAsLongAsTheLonger() {
    Rulebook book =
        SmallBook.of(
            DUTY,
            deviation("short", "agreement", "stop-clock", "2024-02-01 .. 2024-02-05", ""),
            deviation("long", "trial", "stop-clock", "2024-02-01 .. 2024-02-10", ""));
    assertEquals(
        "from 2024-01-01 by 2024-03-07: overdue, long and short",
        on("2024-04-01", "2024-01-01", book));
  }

  @Test
  void ofTwoPostponementsTheHigherLayersDecides() {
    Rulebook book =
        SmallBook.of(
            DUTY,
            deviation("low", "agreement", "postpone-to-end", "2024-02-20 .. 2024-03-20", ""),
            deviation("high", "trial", "postpone-to-end", "2024-02-20 .. 2024-03-25", ""));
    assertEquals(
        "from 2024-01-01 by 2024-03-25: overdue, high", on("2024-04-01", "2024-01-01", book));
    assertEquals("from 2023-12-25 by 2024-02-19: overdue", on("2024-04-01", "2023-12-25", book));
  }

  /** After a lift the law applies again, and time is counted from the day it does. */
  @Test
  void aRecurringDutyStartsAgainTheDayAfterALift() {
    Rulebook book =
        SmallBook.of(
            always("duty", "every: 4 weeks starting first-day\ncounting: weeks"),
            deviation("x", "trial", "lift", "2024-02-01 .. 2024-02-29", ""));
    assertEquals(
        List.of(
            "from 2024-01-08 by 2024-02-05: lifted, x", "from 2024-03-01 by 2024-03-29: overdue"),
        Citizen.sickFrom("2024-01-08").duties(book, "2024-04-01"));
  }

  @Test
  void anInterviewDuringTheLiftRestartsTheCountAtItself() {
    Rulebook book =
        SmallBook.of(
            always("duty", "every: 4 weeks starting first-day\ncounting: weeks"),
            deviation("x", "trial", "lift", "2024-02-01 .. 2024-02-29", ""));
    assertEquals(
        List.of(
            "from 2024-01-08 by 2024-02-05: lifted 2024-02-20, x",
            "from 2024-02-20 by 2024-03-19: overdue"),
        Citizen.sickFrom("2024-01-08").met("phone", "2024-02-20").duties(book, "2024-04-01"));
    assertEquals(
        List.of(
            "from 2024-01-08 by 2024-02-05: lifted 2024-03-01, x",
            "from 2024-03-01 by 2024-03-29: overdue"),
        Citizen.sickFrom("2024-01-08").met("phone", "2024-03-01").duties(book, "2024-04-01"));
    assertEquals(
        List.of(
            "from 2024-01-08 by 2024-02-05: lifted 2024-03-02, x",
            "from 2024-03-01 by 2024-03-29: met 2024-03-02",
            "from 2024-03-02 by 2024-03-30: overdue"),
        Citizen.sickFrom("2024-01-08").met("phone", "2024-03-02").duties(book, "2024-04-01"));
  }

  @Test
  void aLiftWithoutEndEndsTheRow() {
    Rulebook book =
        SmallBook.of(
            always("duty", "every: 4 weeks starting first-day\ncounting: weeks"),
            deviation("x", "trial", "lift", "2024-02-01 ..", ""));
    assertEquals(
        List.of("from 2024-01-08 by 2024-02-05: lifted, x"),
        Citizen.sickFrom("2024-01-08").duties(book, "2025-04-01"));
  }

  private static Rulebook with(String id, String layer, String effect, String period, String more) {
    return SmallBook.of(DUTY, deviation(id, layer, effect, period, more));
  }

  private static String on(String day, String start, Rulebook book) {
    return String.join("\n", Citizen.sickFrom(start).duties(book, day));
  }
}
