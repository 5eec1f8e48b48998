package dk.frirum.rules.read;

import static dk.frirum.rules.read.Faulty.requirement;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a requirement, where the caret stands, and what is suggested. */
class RequirementFaultsTest {

  @Test
  void theSoundCardsLoad() {
    var files = new LinkedHashMap<String, String>();
    files.put("frame.yaml", SmallBook.FRAME);
    files.put("cards.yaml", Faulty.REQUIREMENT + "---\n" + Faulty.DEVIATION);
    Rulebook.of(files);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"keys", "dates", "words", "versions"})
  void isRefusedWithItsPlace(String fault, String card, String message, String suggestion) {
    Faulty.refused(card, message, suggestion);
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(
            "unknown key",
            requirement("fulfilled-by:", "¦fullfilled-by: x\nfulfilled-by:"),
            "Unknown key 'fullfilled-by'",
            "Did you mean 'fulfilled-by'?"),
        arguments(
            "unknown key in a version",
            requirement("    counting:", "    ¦countin: weeks\n    counting:"),
            "Unknown key 'countin'",
            "Did you mean 'counting'?"),
        arguments(
            "unknown key in a basis",
            requirement("section:", "¦paragraf: 2, section:"),
            "Unknown key 'paragraf'",
            "section"),
        arguments(
            "duplicate key",
            requirement("applies-to:", "title: x\n¦title: y\napplies-to:".substring(9)),
            "'title' stands here twice",
            "Keep one"),
        arguments(
            "duplicate key in a version",
            requirement("    due:", "    ¦governs: x\n    due:"),
            "'governs' stands here twice",
            "Keep one"),
        arguments(
            "missing title",
            requirement("title: Hold samtalen\n", "").replace("requirement:", "¦requirement:"),
            "'title' is missing",
            "Add a line 'title:"),
        arguments(
            "missing English title",
            requirement("title-en: Hold the interview\n", "")
                .replace("requirement:", "¦requirement:"),
            "'title-en' is missing",
            "in English"),
        arguments(
            "missing basis",
            "¦"
                + requirement(
                    "basis: {act: Lov, section: \"5\", source: \"https://example.org\", verified: passage}\n",
                    ""),
            "'basis' is missing",
            "Add basis"),
        arguments(
            "missing source",
            requirement(
                "basis: {act: Lov, section: \"5\", source: \"https://example.org\",",
                "basis: ¦{act: Lov, section: \"5\","),
            "'source' is missing",
            "memory"),
        arguments(
            "missing applies-to",
            "¦"
                + requirement("applies-to: benefit = sick\n", "")
                    .replace("spell:", "benefit: sick, spell:"),
            "'applies-to' is missing",
            "benefit ="),
        arguments(
            "missing fulfilled-by",
            requirement("fulfilled-by: interview\n", "").replace("- in-force", "- ¦in-force"),
            "'fulfilled-by' is missing",
            ""),
        arguments(
            "empty value", requirement("title: Hold samtalen", "¦title:"), "'title' is empty", ""),
        arguments(
            "a list where one value belongs",
            requirement("title: Hold samtalen", "title: ¦[Hold, samtalen]"),
            "Expected one value for 'title'",
            ""),
        arguments(
            "keys and values where one value belongs",
            requirement("applies-to: benefit = sick", "applies-to: ¦{benefit: sick}")
                .replace("spell:", "benefit: sick, spell:"),
            "Expected one value for 'applies-to'",
            ""),
        arguments(
            "one value where a basis belongs",
            requirement(
                "basis: {act: Lov, section: \"5\", source: \"https://example.org\", verified: passage}",
                "basis: ¦Lov § 5"),
            "Expected keys and values",
            ""),
        arguments(
            "no versions",
            "¦" + Faulty.REQUIREMENT.replaceAll("(?s)versions:.*?cases:.*", ""),
            "'versions' is missing",
            ""),
        arguments(
            "an empty list of versions",
            Faulty.REQUIREMENT.replaceAll("(?s)versions:.*?cases:.*", "¦versions: []\n"),
            "nothing is in force",
            ""),
        arguments(
            "versions that are no list",
            Faulty.REQUIREMENT.replaceAll("(?s)versions:.*", "versions: ¦none\n"),
            "Expected a list for 'versions'",
            ""));
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

  static Stream<Arguments> versions() {
    String second =
        """
          - ¦in-force: %s
            governs: spells starting from 2026-07-01 to 2027-01-01
            due: 8 weeks from first-day
            counting: weeks
        cases:
        """;
    return Stream.of(
        arguments(
            "missing counting",
            requirement("    counting: weeks\n", "").replace("- in-force", "- ¦in-force"),
            "'counting' is missing",
            "weeks"),
        arguments(
            "missing transition rule",
            requirement("    governs: spells starting from 2015-01-05\n", "")
                .replace("- in-force", "- ¦in-force"),
            "'governs' is missing",
            "governs"),
        arguments(
            "a transition rule that cannot be read",
            requirement("spells starting from 2015-01-05", "¦everything from 2015-01-05"),
            "Cannot read 'everything",
            "spells starting from"),
        arguments(
            "no shape",
            requirement("    due: 8 weeks from first-day\n", "")
                .replace("- in-force", "- ¦in-force"),
            "does not say when",
            ""),
        arguments(
            "two shapes",
            requirement("    due:", "    every: 4 weeks starting first interview\n    due:")
                .replace("- in-force", "- ¦in-force"),
            "more than once: due, every",
            ""),
        arguments(
            "versions that overlap by a day",
            requirement("cases:\n", second.formatted("2026-06-30 ..")),
            "overlaps the version in force 2015-01-05 .. 2026-06-30",
            "End the earlier one"),
        arguments(
            "versions out of order",
            requirement("cases:\n", second.formatted("2014-01-01 .. 2014-12-31")),
            "in order of time",
            "Move this one up"),
        arguments(
            "an earlier version without end",
            requirement("2015-01-05 .. 2026-06-30", "2015-01-05 ..")
                .replace("cases:\n", second.formatted("2026-07-01 ..")),
            "overlaps the version in force 2015-01-05 ..",
            "End the earlier one"));
  }
}
