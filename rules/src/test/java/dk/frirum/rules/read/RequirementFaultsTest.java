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

/** What can be wrong with a requirement as a whole: its keys and the order of its versions. */
class RequirementFaultsTest {

  @Test
  void theSoundCardsLoad() {
    var files = new LinkedHashMap<String, String>();
    files.put("frame.yaml", SmallBook.FRAME);
    files.put("cards.yaml", Faulty.REQUIREMENT + "---\n" + Faulty.DEVIATION);
    Rulebook.of(files);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"keys", "versions"})
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
