package dk.frirum.rules.sweep;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.example.SmallBook;
import dk.frirum.rules.sweep.Finding.Kind;
import java.util.List;

/** Cards written out in a test, over the small dictionary, and what a sweep says of them. */
final class Cards {
  private Cards() {}

  static String requirement(String id, String appliesTo, String... versions) {
    return """
    requirement: %s
    title: Krav
    title-en: Requirement
    basis: {act: Lov, section: "5", verified: memory}
    applies-to: %s
    fulfilled-by: interview
    versions:
    %s\
    """
        .formatted(id, appliesTo, String.join("", versions).indent(2));
  }

  /** Eight weeks from the first day, for everybody on sickness benefit from 2020 on. */
  static String duty() {
    return requirement(
        "duty", "benefit = sick", eightWeeks("2020-01-01 ..", "deadlines from 2020-01-01"));
  }

  static String eightWeeks(String inForce, String governs) {
    return version(inForce, governs, "due: 8 weeks from first-day\n  counting: weeks");
  }

  static String version(String inForce, String governs, String shape) {
    return "- in-force: %s\n  governs: %s\n  %s\n".formatted(inForce, governs, shape);
  }

  static String deviation(String id, String layer, String effect, String period, String... more) {
    return deviationOf("duty", id, layer, effect, period, more);
  }

  static String deviationOf(
      String of, String id, String layer, String effect, String period, String... more) {
    return """
    deviation: %s
    title: Fravigelse
    title-en: Deviation
    layer: %s
    of: [%s]
    effect: %s
    period: %s
    basis: {act: Lov, section: "6", verified: memory}
    %s
    """
        .formatted(id, layer, of, effect, period, String.join("\n", more));
  }

  /** None when the cards load. */
  static List<Problem> problems(String... cards) {
    try {
      SmallBook.of(cards);
      return List.of();
    } catch (RulebookException refused) {
      return refused.problems();
    }
  }

  /** What is found of one kind: text and witness, in English. */
  static List<String> found(Kind kind, String... cards) {
    return SmallBook.of(cards).findings().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.text().english() + " – " + each.witness().english())
        .toList();
  }
}
