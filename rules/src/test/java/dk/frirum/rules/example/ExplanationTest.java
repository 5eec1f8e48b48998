package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An explanation names what acted, and just as much what was tried and did not. */
@Tag("dates")
class ExplanationTest {
  private static final Rulebook BOOK =
      SmallBook.of(
          always("duty", "due: 8 weeks from first-day\ncounting: weeks"),
          deviation(
              "elsewhere",
              "trial",
              "lift",
              "2024-01-01 .. 2024-12-31",
              "municipalities: [\"0101\"]"),
          deviation("others", "trial", "lift", "2024-01-01 .. 2024-12-31", "group: standby"),
          deviation("earlier", "trial", "lift", "2023-01-01 .. 2023-12-31", ""),
          deviation("acting", "trial", "lift", "2024-02-01 .. 2024-02-29", ""),
          deviation("lower", "agreement", "lift", "2024-02-01 .. 2024-02-29", ""));

  @Test
  void namesTheDeviationsThatDidNotApplyAndWhy() {
    Map<String, String> reasons =
        explained(Citizen.sickFrom("2024-01-01"), "2024-03-01").considered().stream()
            .collect(
                Collectors.toMap(
                    Explanation.Considered::id,
                    each -> each.acted() + ": " + each.reason().english()));
    assertEquals(
        "true: Lifts it: the date lies in the period from 1 February 2024 to 29 February 2024.",
        reasons.get("acting"));
    assertEquals("false: Does not hold in this municipality.", reasons.get("elsewhere"));
    assertEquals(
        "false: Does not hold for this citizen: Standby = no (26 February 2024).",
        reasons.get("others"));
    assertEquals(
        "false: In force from 1 January 2023 to 31 December 2023; the date 26 February 2024 lies outside.",
        reasons.get("earlier"));
    assertEquals("false: A deviation of higher rank goes before it.", reasons.get("lower"));
  }

  /**
   * Two interviews on one day: the same requirement, anchor and date, and yet not the same duty.
   */
  @Test
  void ofTwoDutiesOfOneDayEachIsExplainedAsItStands() {
    Rulebook book =
        SmallBook.of(always("duty", "form: first in {in-person}, then in {in-person, video}"));
    LocalDate asOf = LocalDate.of(2024, 2, 1);
    CaseHistory history =
        Citizen.sickFrom("2024-01-01")
            .met("in-person", "2024-01-10")
            .met("phone", "2024-01-10")
            .history();
    List<Duty> duties = book.evaluate(history, asOf);
    assertEquals(2, duties.size());
    assertNotEquals(duties.getFirst().status(), duties.getLast().status());
    for (Duty each : duties) {
      assertEquals(each, book.explain(history, each, asOf).duty());
    }
    // One that has changed since it was shown is explained as it is now.
    Duty shown = duties.getFirst();
    Duty stale =
        new Duty(
            shown.requirement(),
            shown.version(),
            shown.spell(),
            shown.anchor(),
            shown.due(),
            Status.SUSPENDED,
            shown.metOn(),
            shown.have(),
            shown.need(),
            shown.deviations());
    assertEquals(shown, book.explain(history, stale, asOf).duty());
  }

  @Test
  void theVerdictIsASentence() {
    assertEquals(
        "Not required: a deviation lifts it.",
        explained(Citizen.sickFrom("2024-01-01"), "2024-03-01").verdict().english());
    assertEquals(
        "Kræves ikke: en fravigelse fritager.",
        explained(Citizen.sickFrom("2024-01-01"), "2024-03-01").verdict().danish());
    assertEquals(
        "To happen by 29 April 2024. 14 days left.",
        explained(Citizen.sickFrom("2024-03-04"), "2024-04-15").verdict().english());
    assertEquals(
        "Should have happened by 29 April 2024. The date was passed 1 day ago.",
        explained(Citizen.sickFrom("2024-03-04"), "2024-04-30").verdict().english());
    assertEquals(
        "Met on 30 April 2024, 1 day after the date 29 April 2024.",
        explained(Citizen.sickFrom("2024-03-04").met("phone", "2024-04-30"), "2024-05-30")
            .verdict()
            .english());
    assertEquals(
        "No longer required: the spell ended before the date.",
        explained(Citizen.sick("2024-03-04 .. 2024-03-10"), "2024-05-30").verdict().english());
  }

  @Test
  void whereThereIsNoDutyItSaysWhy() {
    Rulebook book =
        SmallBook.of(
            SmallBook.requirement(
                "duty",
                "benefit = sick and absence > 8 weeks",
                "interview",
                SmallBook.version(
                    "2020-01-01 ..",
                    "spells starting from 2020-01-01",
                    "due: 8 weeks from first-day\ncounting: weeks")));
    CaseHistory history =
        Citizen.sickFrom("2024-01-01").is("absence", "6 weeks", "2024-01-03 ..").history();
    List<Explanation> all = book.explain(history, "s1", "duty", LocalDate.of(2024, 3, 1));
    assertEquals(1, all.size());
    assertEquals(
        "The requirement does not apply to this citizen (read on 26 February 2024).",
        all.getFirst().verdict().english());
    assertEquals(
        List.of("Absence = 6 weeks (The form, valid from 3 January 2024)"),
        all.getFirst().facts().stream()
            .skip(1)
            .map(fact ->
                fact.what().english()
                    + " = "
                    + fact.value().english()
                    + " ("
                    + fact.origin().english()
                    + ")")
            .toList());
  }

  @Test
  void aDutyTheHistoryDoesNotGiveIsNotExplained() {
    CaseHistory history = Citizen.sickFrom("2024-01-01").history();
    Duty duty = BOOK.evaluate(history, LocalDate.of(2024, 3, 1)).getFirst();
    CaseHistory other = Citizen.sickFrom("2024-01-02").history();
    assertThrows(
        IllegalArgumentException.class, () -> BOOK.explain(other, duty, LocalDate.of(2024, 3, 1)));
  }

  private static Explanation explained(Citizen citizen, String day) {
    LocalDate asOf = LocalDate.parse(day);
    Map<String, Duty> duties =
        BOOK.evaluate(citizen.history(), asOf).stream()
            .collect(Collectors.toMap(Duty::requirement, Function.identity()));
    Duty duty = duties.get("duty");
    if (duty == null) {
      throw new AssertionError("no duty");
    }
    Explanation explanation = BOOK.explain(citizen.history(), duty, asOf);
    assertEquals(duty, explanation.duty());
    return explanation;
  }
}
