package dk.frirum.rules.read;

import static dk.frirum.rules.read.Faulty.requirement;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong dates and unknown words in a requirement, and what is suggested instead. */
class WordFaultsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource({"dates", "words"})
  void isRefusedWithItsPlace(String fault, String card, String message, String suggestion) {
    Faulty.refused(card, message, suggestion);
  }

  static Stream<Arguments> dates() {
    return Stream.of(
        arguments(
            "30 February",
            requirement("2015-01-05 .. 2026-06-30", "¦2015-02-30 .. 2026-06-30"),
            "There is no 2015-02-30 in the calendar",
            ""),
        arguments(
            "31 June at the end",
            requirement("2015-01-05 .. 2026-06-30", "2015-01-05 .. ¦2026-06-31"),
            "There is no 2026-06-31 in the calendar",
            ""),
        arguments(
            "29 February of no leap year",
            requirement("starting from 2015-01-05", "starting from ¦2015-02-29"),
            "There is no 2015-02-29 in the calendar",
            ""),
        arguments(
            "a Danish date",
            requirement("2015-01-05 .. 2026-06-30", "¦05-01-2015 .. 2026-06-30"),
            "'05-01-2015' is no date",
            "2024-03-01"),
        arguments(
            "a date in another century",
            requirement("2015-01-05 .. 2026-06-30", "2015-01-05 .. ¦9999-12-31"),
            "outside 1900 to 2090",
            ""),
        arguments(
            "period reversed",
            requirement("2015-01-05 .. 2026-06-30", "2015-01-05 .. ¦2014-06-30"),
            "ends before it begins",
            ""),
        arguments(
            "no period",
            requirement("2015-01-05 .. 2026-06-30", "¦2015-01-05"),
            "is no period",
            "2024-01-01 .. 2024-12-31"),
        arguments(
            "a quoted period",
            requirement("2015-01-05 .. 2026-06-30", "\"2015-01-05 .. ¦2026-06-31\""),
            "There is no 2026-06-31",
            ""),
        arguments(
            "governed period reversed",
            requirement(
                "spells starting from 2015-01-05", "¦deadlines from 2015-01-05 to 2014-01-01"),
            "ends before it begins",
            ""),
        arguments("empty date", requirement("on: 2024-02-26", "¦on: "), "'on' is empty", ""),
        arguments(
            "empty optional date at the end of a line",
            requirement(
                "cases:\n",
                "cases:\n  - name: x\n    given:\n      spell: 2024-01-01 ..\n      born:¦\n    on: 2024-02-26\n    expect: {status: due}\n"),
            "'' is no date",
            ""),
        arguments(
            "empty optional date",
            requirement(
                "{name: På dagen, given: {spell: 2024-01-01 ..}",
                "{name: På dagen, given: {spell: 2024-01-01 .., born:¦ }"),
            "'' is no date",
            "2024-03-01"));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(
            "unknown act",
            requirement("act: Lov", "act: ¦Lv"),
            "Unknown act 'Lv'",
            "Did you mean 'Lov'?"),
        arguments(
            "unknown mark",
            requirement("verified: passage", "verified: ¦passge"),
            "'passge' is no verification mark",
            "Did you mean 'passage'?"),
        arguments(
            "unknown party",
            requirement("fulfilled-by:", "responsible: ¦municipalty\nfulfilled-by:"),
            "Unknown party",
            "Did you mean 'municipality'?"),
        arguments(
            "unknown event",
            requirement("fulfilled-by: interview", "fulfilled-by: request or ¦intervew"),
            "Unknown event 'intervew'",
            "Did you mean 'interview'?"),
        arguments(
            "unknown event to react to",
            requirement("from first-day", "from each ¦reqest"),
            "Unknown event 'reqest'",
            "Did you mean 'request'?"),
        arguments(
            "unknown anchor",
            requirement("from first-day", "from ¦first-dya"),
            "'first-dya' is no day",
            "Did you mean 'first-day'?"),
        arguments(
            "unknown unit",
            requirement("8 weeks", "8 ¦weks"),
            "'8 weks' is no length of time",
            "Did you mean 'weeks'?"),
        arguments(
            "a span without end",
            requirement("8 weeks", "99999 ¦weeks"),
            "'99999 weeks' is no length of time",
            ""),
        arguments(
            "a span longer than a life",
            requirement("8 weeks", "¦9999 weeks"),
            "longer than a hundred years",
            ""),
        arguments(
            "a number past all numbers",
            requirement("due: 8 weeks from", "count: ¦99999999999 within 8 weeks from"),
            "Cannot read",
            "4 within 6 months"),
        arguments(
            "a count past what is counted",
            requirement("due: 8 weeks from", "count: ¦300 within 8 weeks from"),
            "From 1 to 255",
            ""),
        arguments(
            "a count of none",
            requirement("due: 8 weeks from", "count: ¦0 within 8 weeks from"),
            "From 1 to 255",
            ""),
        arguments(
            "unknown counting",
            requirement("counting: weeks", "counting: ¦weks"),
            "Unknown counting rule 'weks'",
            "Did you mean 'weeks'?"),
        arguments(
            "a counting that does not count the unit",
            requirement("counting: weeks", "counting: ¦months"),
            "months does not say how to count weeks",
            ""),
        arguments(
            "unknown way to roll forward",
            requirement("counting: weeks", "counting: weeks\n    roll-forward: ¦next-workday"),
            "'next-workday' is no way",
            "next-working-day"),
        arguments(
            "a shape that cannot be read",
            requirement("8 weeks from first-day", "¦8 weeks after first-day"),
            "Cannot read",
            "8 weeks from first-absence-day"),
        arguments(
            "an every that starts again and again",
            requirement("due: 8 weeks from first-day", "every: ¦4 weeks starting each request"),
            "starts once",
            ""),
        arguments(
            "a count from each event",
            requirement(
                "due: 8 weeks from first-day", "count: ¦2 within 4 weeks from each request"),
            "not from each event",
            ""),
        arguments(
            "unknown form",
            requirement(
                "due: 8 weeks from first-day\n    counting: weeks",
                "form: first in {¦in-prson}, then in any"),
            "'in-prson' is no value of form",
            "Did you mean 'in-person'?"),
        arguments(
            "an id with capitals",
            "¦" + requirement("requirement: first-interview", "requirement: First_Interview"),
            "'First_Interview' is no id",
            "lower-case"));
  }
}
