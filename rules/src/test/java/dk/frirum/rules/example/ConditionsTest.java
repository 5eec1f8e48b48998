package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.requirement;
import static dk.frirum.rules.example.SmallBook.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom a duty is: unknown is not false. The duty falls on 26 February 2024. */
@Tag("dates")
class ConditionsTest {

  /** The case: on sickness benefit from 1 January, nothing of absence or work registered. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "benefit = sick|                                  overdue",
        "benefit = jobless|                               none",
        "benefit != jobless|                              overdue",
        "absence > 8 weeks|                               undetermined",
        "not (absence > 8 weeks)|                         undetermined",
        "absence is known|                                none",
        "not (absence is known)|                          overdue",
        "benefit = jobless and absence > 8 weeks|         none",
        "absence > 8 weeks and benefit = jobless|         none",
        "benefit = sick and absence > 8 weeks|            undetermined",
        "benefit = sick or absence > 8 weeks|             overdue",
        "absence > 8 weeks or benefit = sick|             overdue",
        "benefit = jobless or absence > 8 weeks|          undetermined",
        "work = employed or not (work = employed)|        undetermined",
        "standby|                                         none",
        "not standby|                                     overdue",
        "work in {employed, unemployed}|                undetermined",
        "age >= 30 years|                                 undetermined",
        "municipality = 0999|                             overdue",
        "municipality in {0101, 0580}|                  none"
      })
  void isTrueFalseOrUnknown(String condition, String status) {
    List<String> duties =
        Citizen.sickFrom("2024-01-01")
            .duties(of("benefit is known and (" + condition + ")"), "2024-03-01");
    assertEquals(
        status.equals("none") ? List.of() : List.of("from 2024-01-01 by 2024-02-26: " + status),
        duties);
  }

  /** Without absence registered the rule is open on one benefit, and certain on another. */
  @Test
  void isAskedAnewForEachBenefit() {
    Rulebook book = of("benefit = jobless or absence > 8 weeks");
    assertEquals(
        List.of(
            "from 2024-01-01 by 2024-02-26: undetermined",
            "from 2024-01-01 by 2024-02-26: overdue"),
        Citizen.sickFrom("2024-01-01")
            .spell("jobless", "2024-01-01 ..")
            .duties(book, "2024-03-01"));
    assertEquals(1, book.requirementsOf("sick"));
    assertEquals(1, book.requirementsOf("jobless"));
    assertEquals(0, book.requirementsOf("retired"), "no such benefit");
    assertEquals(0, of("benefit = jobless and absence > 8 weeks").requirementsOf("sick"));
  }

  @Test
  void aNumberMayBeAmongSomeHoweverBig() {
    Rulebook book =
        SmallBook.of(
            always(
                "duty",
                "due: 1 week from each triage where category in {0, 63, 64}\ncounting: weeks"));
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    for (String category : List.of("0", "1", "62", "63", "64", "65", "128")) {
      citizen.had(
          "triage",
          "2024-02-" + (citizen.history().events().size() + 10),
          Map.of("category", category));
    }
    assertEquals(
        List.of(
            "from 2024-02-10 by 2024-02-17: overdue",
            "from 2024-02-13 by 2024-02-20: overdue",
            "from 2024-02-14 by 2024-02-21: overdue"),
        citizen.duties(book, "2024-03-01"));
  }

  /** More than eight weeks is the law's word in sygedagpengeloven § 13 b, stk. 1. */
  @ParameterizedTest(name = "absence {0} 8 weeks, expected {1} days")
  @CsvSource({
    ">, 56, false", ">, 57, true", ">=, 55, false", ">=, 56, true", "<, 55, true", "<, 56, false",
    "<=, 56, true", "<=, 57, false", "=, 56, true", "=, 55, false", "!=, 56, false", "!=, 57, true"
  })
  void comparesAtTheBoundary(String sign, int days, boolean holds) {
    Citizen citizen = Citizen.sickFrom("2024-01-01").is("absence", days + " days", "2024-01-01 ..");
    assertEquals(
        holds ? 1 : 0, citizen.duties(of("absence " + sign + " 8 weeks"), "2024-03-01").size());
  }

  @Test
  void aFactHoldsFromItsFirstDayToItsLast() {
    Rulebook book = of("work = employed");
    for (String period :
        List.of("2024-02-26 .. 2024-02-26", "2024-01-01 ..", "2020-01-01 .. 2024-02-26")) {
      assertEquals(
          List.of("from 2024-01-01 by 2024-02-26: overdue"),
          Citizen.sickFrom("2024-01-01").is("work", "employed", period).duties(book, "2024-04-01"),
          period);
    }
    for (String period : List.of("2024-02-27 ..", "2024-01-01 .. 2024-02-25")) {
      assertEquals(
          List.of("from 2024-01-01 by 2024-02-26: undetermined"),
          Citizen.sickFrom("2024-01-01").is("work", "employed", period).duties(book, "2024-04-01"),
          period);
    }
  }

  @Test
  void ofTwoRegistrationsTheOneThatBeganLastHolds() {
    Rulebook book = of("work = employed");
    assertEquals(
        List.of(),
        Citizen.sickFrom("2024-01-01")
            .is("work", "unemployed", "2024-02-01 ..")
            .is("work", "employed", "2024-01-01 ..")
            .duties(book, "2024-04-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: overdue"),
        Citizen.sickFrom("2024-01-01")
            .is("work", "unemployed", "2024-02-01 .. 2024-02-20")
            .is("work", "employed", "2024-01-01 ..")
            .duties(book, "2024-04-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: overdue"),
        Citizen.sickFrom("2024-01-01")
            .is("work", "unemployed", "2024-02-01 ..")
            .is("work", "employed", "2024-02-01 ..")
            .duties(book, "2024-04-01"),
        "of two that began together, the one registered last");
  }

  @Test
  void whatIsLearntTomorrowIsNotReadToday() {
    Rulebook book = of("work = employed");
    Citizen citizen = Citizen.sickFrom("2024-01-01").is("work", "employed", "2024-02-02 ..");
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: undetermined"), citizen.duties(book, "2024-02-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-02-26: upcoming"), citizen.duties(book, "2024-02-02"));
  }

  @Test
  void ageIsReadOnTheDayOfTheDate() {
    Rulebook book = of("age >= 30 years");
    Citizen citizen = Citizen.sickFrom("2024-01-01");
    assertEquals(1, citizen.bornOn("1994-02-26").duties(book, "2024-04-01").size());
    assertEquals(0, citizen.bornOn("1994-02-27").duties(book, "2024-04-01").size());
  }

  /** NAV: a spell from T−19 to T is two whole weeks long, one from T−20 is three. */
  @Test
  void aSpellsLengthCountsBothItsFirstDayAndTheDayItself() {
    Rulebook book = of("spell-length >= 3 weeks");
    assertEquals(List.of(), Citizen.sickFrom("2024-01-01").duties(book, "2024-01-20"));
    assertEquals(1, Citizen.sickFrom("2024-01-01").duties(book, "2024-01-21").size());
  }

  private static Rulebook of(String condition) {
    return SmallBook.of(
        requirement(
            "duty",
            condition,
            "interview",
            version(
                "2020-01-01 ..",
                "spells starting from 2020-01-01",
                "due: 8 weeks from first-day\ncounting: weeks")));
  }
}
