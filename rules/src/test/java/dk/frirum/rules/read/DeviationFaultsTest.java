package dk.frirum.rules.read;

import static dk.frirum.rules.read.Faulty.deviation;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a deviation, and with a case. */
class DeviationFaultsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource({"deviations", "cases", "twoCards"})
  void isRefusedWithItsPlace(String fault, String cards, String message, String suggestion) {
    Faulty.refused(cards, message, suggestion);
  }

  static Stream<Arguments> deviations() {
    return Stream.of(
        fault(
            "unknown layer",
            deviation("layer: agreement", "layer: ¦agrement"),
            "Unknown layer 'agrement'",
            "Did you mean 'agreement'?"),
        fault(
            "unknown effect",
            deviation("effect: lift", "effect: ¦lft"),
            "Unknown effect 'lft'",
            "Did you mean 'lift'?"),
        fault(
            "an effect not in the language",
            deviation("effect: lift", "effect: ¦forbid"),
            "Unknown effect 'forbid'",
            "Known here: lift, stop-clock, replace, postpone-to-end, add"),
        fault(
            "a replacement by nothing",
            "¦" + deviation("effect: lift", "effect: replace"),
            "'with' is missing",
            ""),
        fault(
            "a replacement that does not say which spells",
            deviation(
                "effect: lift",
                "effect: replace\nwith:\n  ¦due: 9 weeks from first-day\n  counting: weeks"),
            "'governs' is missing",
            ""),
        fault(
            "something instead of what is only lifted",
            deviation("effect: lift", "effect: lift\n¦with: {due: 9 days from first-day}"),
            "'with' says what is required instead",
            ""),
        fault(
            "postponed to the end of an open period",
            deviation(
                    "effect: lift\nperiod: 2023-01-01 .. 2023-12-31",
                    "effect: postpone-to-end\nperiod: ¦2023-01-01 ..")
                .replace(", by: a-lift", ""),
            "open period",
            ""),
        fault(
            "a grace in months",
            deviation("effect: lift", "effect: postpone-to-end\ngrace: ¦2 months")
                .replace(", by: a-lift", ""),
            "Expected days or weeks",
            "4 weeks"),
        fault(
            "a grace of a lift",
            deviation("effect: lift", "effect: lift\n¦grace: 2 weeks"),
            "'grace' belongs to",
            ""),
        fault(
            "adding what the law requires already",
            "¦" + deviation("effect: lift", "effect: add"),
            "'first-interview' is required without being added",
            "added: yes"),
        fault(
            "missing period",
            "¦" + deviation("period: 2023-01-01 .. 2023-12-31\n", ""),
            "'period' is missing",
            "period"),
        fault(
            "missing effect",
            "¦" + deviation("effect: lift\n", ""),
            "'effect' is missing",
            "effect"),
        fault(
            "period reversed",
            deviation("2023-01-01 .. 2023-12-31", "2023-01-01 .. ¦2022-12-31"),
            "ends before it begins",
            ""),
        fault(
            "edge to an unknown requirement",
            deviation("of: [first-interview]", "of: [first-interview, ¦first-intervew]")
                .replace("on: 2023-02-01", "of: first-interview, on: 2023-02-01"),
            "There is no requirement 'first-intervew'",
            "Did you mean 'first-interview'?"),
        fault(
            "an edge to nothing",
            "¦" + deviation("of: [first-interview]", "of: []"),
            "'of' is missing",
            ""),
        fault(
            "a municipality that is no code",
            deviation("effect: lift", "municipalities: [\"0101\", ¦580]\neffect: lift"),
            "'580' is no municipality code",
            "\"0101\""),
        fault(
            "a group of an unknown fact",
            deviation("effect: lift", "group: ¦stanby\neffect: lift"),
            "Unknown name 'stanby'",
            "Did you mean 'standby'?"),
        fault(
            "an approval without a day",
            deviation("effect: lift", "approval: ¦{by: Rådet}\neffect: lift"),
            "'on' is missing",
            "on"));
  }

  static Stream<Arguments> cases() {
    String first =
        "{name: Første dag, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: {due: 2023-01-01, status: lifted, by: a-lift}}";
    return Stream.of(
        fault(
            "a case about another requirement",
            deviation(
                first,
                "{name: x, of: ¦first-intervew, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: none}"),
            "The card is not about 'first-intervew'",
            "Did you mean 'first-interview'?"),
        fault(
            "unknown benefit",
            deviation(
                first,
                "{name: x, given: {benefit: ¦sik, spell: 2022-11-06 ..}, on: 2023-02-01, expect: none}"),
            "Unknown benefit 'sik'",
            "Did you mean 'sick'?"),
        fault(
            "no benefit where the card leaves several",
            deviation(
                first, "{name: x, given: ¦{spell: 2022-11-06 ..}, on: 2023-02-01, expect: none}"),
            "'benefit' is missing",
            ""),
        fault(
            "unknown fact",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 .., ¦abscence: 9 weeks}, on: 2023-02-01, expect: none}"),
            "Unknown key 'abscence'",
            "Did you mean 'absence'?"),
        fault(
            "wrong type of value",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 .., absence: ¦nine}, on: 2023-02-01, expect: none}"),
            "'nine' is no value of absence",
            ""),
        fault(
            "unknown event",
            deviation(
                    first,
                    "{name: x, given: {benefit: sick, spell: 2022-11-06 .., events: [{¦intervew: 2022-12-01}]}, on: 2023-02-01, expect: none}")
                .replace("¦intervew: 2022-12-01", "¦intervew: 2022-12-01, interview: 2022-12-01"),
            "Unknown event or attribute 'intervew'",
            "Did you mean 'interview'?"),
        fault(
            "unknown value of an attribute",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 .., events: [{interview: 2022-12-01, form: ¦fax}]}, on: 2023-02-01, expect: none}"),
            "'fax' is no value of form",
            ""),
        fault(
            "a municipality that is no code",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 .., municipality: ¦abc}, on: 2023-02-01, expect: none}"),
            "'abc' is no municipality code",
            "0101"),
        fault(
            "a fact that ends before it begins",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 .., standby: {value: yes, from: 2022-12-01, to: ¦2022-11-30}}, on: 2023-02-01, expect: none}"),
            "ends before it begins",
            ""),
        fault(
            "unknown status",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: {status: ¦liftet}}"),
            "Unknown status 'liftet'",
            "Did you mean 'lifted'?"),
        fault(
            "have is no number",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: {have: ¦two}}"),
            "'two' is no number",
            ""),
        fault(
            "expect is no duty",
            deviation(
                first,
                "{name: x, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: ¦nothing}"),
            "Expected 'none', one duty, or a list",
            ""),
        fault(
            "missing given",
            deviation(first, "¦{name: x, on: 2023-02-01, expect: none}"),
            "'given' is missing",
            ""),
        fault(
            "missing expect",
            deviation(
                first, "¦{name: x, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01}"),
            "'expect' is missing",
            "none"));
  }

  static Stream<Arguments> twoCards() {
    return Stream.of(
        arguments(
            "two cards with one id",
            Faulty.REQUIREMENT + "---\n¦" + Faulty.REQUIREMENT,
            "There are two cards 'first-interview': the other is at cards.yaml:1:1",
            "never used twice"),
        arguments(
            "a deviation under a requirement's id",
            Faulty.REQUIREMENT
                + "---\n¦"
                + deviation("deviation: a-lift", "deviation: first-interview")
                    .replace(", by: a-lift", ""),
            "There are two cards 'first-interview'",
            "never used twice"),
        arguments(
            "a second counting rule of the name",
            Faulty.REQUIREMENT
                + "---\n¦counting: months\ntitle: x\ntitle-en: x\nmethod: month-end-stays\nbasis: {act: Lov, verified: memory}\n",
            "There are two counting rules 'months'",
            ""),
        arguments(
            "a second order of layers",
            Faulty.REQUIREMENT + "---\n¦layers: [individual, statute]\n",
            "There are two cards of the kind 'layers'",
            ""),
        arguments(
            "unknown kind of card",
            Faulty.REQUIREMENT + "---\n¦requirment: x\n",
            "No kind of card begins with 'requirment'",
            "Did you mean 'requirement'?"),
        arguments(
            "no card at all", Faulty.REQUIREMENT + "---\n¦just words\n", "This is no card", ""));
  }

  /** Beside a sound requirement. */
  private static Arguments fault(
      String fault, String deviation, String message, String suggestion) {
    return arguments(fault, deviation + "---\n" + Faulty.REQUIREMENT, message, suggestion);
  }
}
