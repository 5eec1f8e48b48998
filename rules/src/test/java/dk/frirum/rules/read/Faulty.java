package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.example.SmallBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Cards with faults. A {@code ¦} stands before the character where the caret must be; it is taken
 * out before reading.
 */
final class Faulty {
  static final String CASES =
      """
      cases:
        - {name: På dagen, given: {spell: 2024-01-01 ..}, on: 2024-02-26, expect: {due: 2024-02-26, status: due}}
        - {name: Dagen efter, given: {spell: 2024-01-01 ..}, on: 2024-02-27, expect: {status: overdue}}
      """;

  static final String REQUIREMENT =
      """
      requirement: first-interview
      title: Hold samtalen
      title-en: Hold the interview
      basis: {act: Lov, section: "5", source: "https://example.org", verified: passage}
      applies-to: benefit = sick
      fulfilled-by: interview
      versions:
        - in-force: 2015-01-05 .. 2026-06-30
          governs: spells starting from 2015-01-05
          due: 8 weeks from first-day
          counting: weeks
      """
          + CASES;

  static final String DEVIATION =
      """
      deviation: a-lift
      title: En fravigelse
      title-en: A deviation
      layer: agreement
      of: [first-interview]
      effect: lift
      period: 2023-01-01 .. 2023-12-31
      basis: {act: Lov, section: "6", verified: memory}
      cases:
        - {name: Første dag, given: {benefit: sick, spell: 2022-11-06 ..}, on: 2023-02-01, expect: {due: 2023-01-01, status: lifted, by: a-lift}}
        - {name: Dagen før, given: {benefit: sick, spell: 2022-11-05 ..}, on: 2023-02-01, expect: {due: 2022-12-31, status: overdue}}
      """;

  private Faulty() {}

  /** The requirement with one passage put in another's place, which must be there once. */
  static String requirement(String passage, String instead) {
    return replaced(REQUIREMENT, passage, instead);
  }

  static String deviation(String passage, String instead) {
    return replaced(DEVIATION, passage, instead);
  }

  static String replaced(String card, String passage, String instead) {
    assertEquals(2, (card + " ").split(java.util.regex.Pattern.quote(passage), -1).length, passage);
    return card.replace(passage, instead);
  }

  /** All problems of these cards, in a file of their own beside a sound frame. */
  static List<Problem> problems(String cards) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", SmallBook.FRAME);
    files.put("cards.yaml", cards.replace("¦", ""));
    return problems(files);
  }

  static List<Problem> problems(SequencedMap<String, String> files) {
    return assertThrows(RulebookException.class, () -> Rulebook.of(files), "nothing may be loaded")
        .problems();
  }

  /** The one problem must stand at the mark. */
  static void refused(String cards, String message, String suggestion) {
    List<Problem> problems = problems(cards);
    assertEquals(1, problems.size(), () -> "one fault, one problem: " + problems);
    Problem problem = problems.getFirst();
    assertEquals(place(cards), problem.place().toString(), problem::toString);
    assertTrue(problem.message().contains(message), problem::toString);
    assertTrue(
        (problem.suggestion() + "").contains(suggestion),
        () -> "suggestion: " + problem.suggestion());
    caretStandsUnderThePlace(problem);
  }

  private static String place(String cards) {
    List<String> lines = cards.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      int column = lines.get(line).indexOf('¦');
      if (column >= 0) {
        return "cards.yaml:" + (line + 1) + ":" + (column + 1);
      }
    }
    throw new AssertionError("The card has no mark");
  }

  private static void caretStandsUnderThePlace(Problem problem) {
    List<String> shown = problem.toString().lines().toList();
    assertEquals(problem.line(), shown.get(1).substring(4), "the line as written");
    assertEquals(4 + problem.place().column() - 1, shown.get(2).indexOf('^'), problem::toString);
  }
}
