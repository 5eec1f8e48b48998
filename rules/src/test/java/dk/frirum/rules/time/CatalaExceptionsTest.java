package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.example.SmallBook;
import dk.frirum.rules.sweep.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scenarios of the Catala compiler's own tests ({@code tests/exception} and {@code tests/default}
 * of CatalaLang/catala, Apache-2.0), with their values: a general rule is a requirement, an
 * exception a deviation that replaces it, an exception to an exception one of a higher layer. The
 * number {@code x} that Catala computes stands here as the number of interviews, one higher, since
 * a rule of none cannot be written; its input {@code y} is the fact {@code absence} in weeks.
 */
@DisplayName("A general rule and its exceptions, as Catala has them")
class CatalaExceptionsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
  private static final String ANYBODY = "";

  @Test
  @DisplayName("exception: the exception acts (x = 1)")
  void exception() {
    assertEquals(
        List.of(1), x(SmallBook.of(base(0), exception("one", "agreement", 1, ANYBODY)), 0));
  }

  @Test
  @DisplayName("exceptions_squared: the exception to the exception acts, however the cards stand")
  void nested() {
    String one = exception("one", "agreement", 1, ANYBODY);
    String two = exception("two", "trial", 2, ANYBODY);
    assertEquals(List.of(2), x(SmallBook.of(base(0), one, two), 0));
    assertEquals(List.of(2), x(SmallBook.of(two, one, base(0)), 0));
  }

  @Test
  @DisplayName(
      "two_exceptions: a conflict is an error, here when the cards are read, with a witness")
  void conflict() {
    List<Problem> problems =
        assertThrows(
                RulebookException.class,
                () ->
                    SmallBook.of(
                        base(0),
                        exception("one", "agreement", 1, ANYBODY),
                        exception("two", "agreement", 2, ANYBODY)))
            .problems();
    assertEquals(1, problems.size(), problems::toString);
    String message = problems.getFirst().message();
    assertTrue(message.contains("'one'") && message.contains("'two'"), message);
    assertTrue(
        (problems.getFirst().suggestion() + "").startsWith("For example on 2024-01-01"),
        problems::toString);
  }

  @Test
  @DisplayName("two_exceptions_same_outcome: two exceptions that say the same are no conflict")
  void sameOutcome() {
    assertEquals(
        List.of(0),
        x(
            SmallBook.of(
                base(1),
                exception("one", "agreement", 0, ANYBODY),
                exception("two", "agreement", 0, ANYBODY)),
            0));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 2", "3, 3", "4, 4", "5, 5"})
  @DisplayName("groups_of_exceptions: those of one layer stand side by side for different cases")
  void groups(int y, int x) {
    Rulebook rulebook =
        SmallBook.of(
            base(0),
            exception("two", "agreement", 2, "group: absence = 2 weeks"),
            exception("three", "agreement", 3, "group: absence = 3 weeks"),
            exception("four", "trial", 4, "group: absence = 4 weeks"),
            exception("five", "trial", 5, "group: absence = 5 weeks"));
    assertEquals(List.of(x), x(rulebook, y));
  }

  /**
   * Catala's rules for {@code y} of 2, 3 and 4 asked for 1. The values are years here, 2021, 2023
   * and 2024 with 2022 asked for: before the first and after the last version nothing was meant.
   */
  @Test
  @DisplayName("empty_with_rules: where no rule applies there is nothing, and the gap is found")
  void gap() {
    String versions = version(2021) + version(2023) + version(2024);
    Rulebook rulebook =
        SmallBook.of(base(1).substring(0, base(1).indexOf("versions:")) + "versions:\n" + versions);
    assertEquals(List.of(), x(rulebook, 0, LocalDate.of(2022, 1, 1)));
    assertEquals(List.of(1), x(rulebook, 0, LocalDate.of(2021, 12, 31)));
    assertEquals(List.of(1), x(rulebook, 0, LocalDate.of(2023, 1, 1)));
    assertEquals(
        List.of("No version of 'x' is in force 2022-01-01 .. 2022-12-31"),
        rulebook.findings().stream()
            .filter(each -> each.kind() == Finding.Kind.GAP)
            .map(each -> each.text().english())
            .toList());
  }

  private static List<Integer> x(Rulebook rulebook, int y) {
    return x(rulebook, y, DAY);
  }

  /** What both evaluators say. */
  private static List<Integer> x(Rulebook rulebook, int y, LocalDate from) {
    CaseHistory history =
        new CaseHistory(
            "c",
            "0999",
            null,
            List.of(new Spell("s", "sick", from, null)),
            List.of(),
            List.of(new Fact("absence", y + " weeks", from, null)));
    List<Duty> duties = rulebook.evaluate(history, from);
    assertEquals(rulebook.reference().evaluate(history, from), duties);
    return duties.stream().map(duty -> duty.need() - 1).toList();
  }

  private static String base(int x) {
    return """
    requirement: x
    title: Krav
    title-en: Requirement
    basis: {act: Lov, section: "5", verified: memory}
    applies-to: benefit = sick
    fulfilled-by: interview
    versions:
      - in-force: 2020-01-01 ..
        governs: spells starting from 2020-01-01
        count: %d within 4 weeks from first-day
        counting: weeks
    """
        .formatted(x + 1);
  }

  private static String version(int year) {
    return """
      - in-force: %1$d-01-01 .. %1$d-12-31
        governs: spells starting from %1$d-01-01
        count: 2 within 4 weeks from first-day
        counting: weeks
    """
        .formatted(year);
  }

  private static String exception(String id, String layer, int x, String group) {
    return """
    deviation: %s
    title: Fravigelse
    title-en: Deviation
    layer: %s
    of: [x]
    effect: replace
    %s
    period: 2024-01-01 .. 2024-12-31
    basis: {act: Lov, section: "6", verified: memory}
    with:
      governs: spells starting from 2024-01-01
      count: %d within 4 weeks from first-day
      counting: weeks
    """
        .formatted(id, layer, group, x + 1);
  }
}
