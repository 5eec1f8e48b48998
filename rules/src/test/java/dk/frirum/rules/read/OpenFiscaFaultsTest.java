package dk.frirum.rules.read;

import static dk.frirum.rules.read.Faulty.requirement;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kinds of malformed parameter file in OpenFisca's own suite ({@code
 * tests/core/parameter_validation}), each as the fault a card could have. There the error names a
 * file and, for broken YAML, a line; here each has line and column.
 */
class OpenFiscaFaultsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void haveALineAndAColumn(String kind, String card, String message) {
    Faulty.refused(card, message, "");
  }

  static Stream<Arguments> haveALineAndAColumn() {
    String period = "in-force: 2015-01-05 .. 2026-06-30";
    String first =
        "{name: På dagen, given: {spell: 2024-01-01 ..}, on: 2024-02-26, expect: {due: 2024-02-26, status: due}}";
    return Stream.of(
        arguments("indentation", requirement("title-en:", "  title-en¦:"), "This is not YAML"),
        arguments(
            "wrong_scale",
            requirement("    counting:", "    ¦treshold: 1\n    counting:"),
            "Unknown key 'treshold'"),
        arguments(
            "wrong_value", requirement("due: 8 weeks", "due: ¦1A weeks"), "Cannot read '1A weeks"),
        arguments(
            "wrong_date",
            requirement(period, "in-force: ¦2015-15-05 .. 2026-06-30"),
            "There is no 2015-15-05"),
        arguments(
            "unexpected_key_in_parameter",
            requirement("applies-to:", "¦unexpected_key: x\napplies-to:"),
            "Unknown key 'unexpected_key'"),
        arguments(
            "unexpected_key_in_value_history",
            requirement(period, "in-force: ¦unexpected_key .. 2026-06-30"),
            "'unexpected_key' is no date"),
        arguments(
            "unexpected_key_in_value_at_instant",
            requirement("    governs:", "    ¦unexpected_key: x\n    governs:"),
            "Unknown key 'unexpected_key'"),
        arguments(
            "unexpected_key_in_scale",
            requirement(first, first.replace("name:", "¦unexpected_key: x, name:")),
            "Unknown key 'unexpected_key'"),
        arguments(
            "wrong_type_in_parameter",
            Faulty.REQUIREMENT + "---\n¦- a list\n- and no card\n",
            "This is no card"),
        arguments(
            "wrong_type_in_value_history",
            Faulty.REQUIREMENT
                .replaceAll("(?s)versions:\n.*?cases:", "versions: ¦text\ncases:")
                .replaceAll("(?s)cases:.*", ""),
            "Expected a list for 'versions'"),
        arguments(
            "wrong_type_in_scale",
            requirement(
                    "act: Lov, section: \"5\", source: \"https://example.org\", verified: passage}",
                    "x}")
                .replace("basis: {x}", "basis: ¦text"),
            "Expected keys and values"),
        arguments(
            "wrong_type_in_brackets",
            Faulty.REQUIREMENT.replaceAll("(?s)cases:.*", "cases: ¦text\n"),
            "Expected a list for 'cases'"),
        arguments("wrong_type_in_bracket", requirement(first, "¦text"), "Expected keys and values"),
        arguments(
            "missing_value", requirement("title: Hold samtalen", "¦title:"), "'title' is empty"),
        arguments(
            "duplicate_key",
            requirement("applies-to:", "¦title: again\napplies-to:"),
            "'title' stands here twice"),
        arguments(
            "array_type",
            requirement(
                "governs: spells starting from 2015-01-05", "governs: ¦[spells, 2015-01-05]"),
            "Expected one value for 'governs'"),
        arguments(
            "string_parameter",
            requirement("counting: weeks", "counting: ¦some text"),
            "Unknown counting rule"));
  }
}
