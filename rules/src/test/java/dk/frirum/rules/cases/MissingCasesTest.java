package dk.frirum.rules.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cases that are missing")
class MissingCasesTest {
  private static final String DUTY =
      """
      requirement: duty
      title: Krav
      title-en: Requirement
      basis: {act: Lov, section: "5", verified: memory}
      applies-to: benefit = sick
      fulfilled-by: interview
      versions:
        - in-force: 2020-01-01 ..
          governs: deadlines from 2020-01-01
          due: 7 days from first-day
      cases:
      """;
  private static final String ON_THE_DAY = one("2024-01-08");
  private static final String THE_DAY_AFTER = one("2024-01-09");

  private static String one(String on) {
    return """
      - name: Et
        given: {spell: 2024-01-01 ..}
        on: %s
        expect: {due: 2024-01-08}
    """
        .formatted(on);
  }

  @Test
  @DisplayName("are none when one stands on the due day and one on the day after")
  void none() {
    assertEquals(List.of(), missing(DUTY + ON_THE_DAY + THE_DAY_AFTER));
  }

  @Test
  @DisplayName("are the due day itself, or the day after, whichever no case stands on")
  void boundary() {
    assertEquals(List.of("duty on the day after it"), missing(DUTY + ON_THE_DAY));
    assertEquals(List.of("duty on the very due day"), missing(DUTY + THE_DAY_AFTER));
    assertEquals(
        List.of("duty on the very due day", "duty on the day after it"),
        missing(DUTY + one("2024-01-20")));
  }

  @Test
  @DisplayName("a case met on the due day stands on it, whenever it is asked")
  void metOnTheDay() {
    String met =
        one("2024-01-20")
            .replace("2024-01-01 ..}", "2024-01-01 .., events: [{interview: 2024-01-08}]}");
    assertEquals(List.of("duty on the day after it"), missing(DUTY + met));
  }

  @Test
  @DisplayName("of a deviation are its first and last day and the days just outside")
  void deviation() {
    String deviation =
        """
        deviation: away
        title: Fravigelse
        title-en: Deviation
        layer: trial
        of: [duty]
        effect: lift
        period: 2024-01-08 .. 2024-01-31
        basis: {act: Lov, section: "6", verified: memory}
        """;
    assertEquals(
        List.of(
            "away on the day before the period 2024-01-07",
            "away on the last day of the period 2024-01-31",
            "away on the day after the period 2024-02-01"),
        missing(DUTY + ON_THE_DAY + THE_DAY_AFTER, deviation));
  }

  private static List<String> missing(String... cards) {
    Rulebook book = SmallBook.of(cards);
    return MissingCases.of(book).stream()
        .map(each ->
            each.card()
                + " "
                + each.what().english()
                + (each.day() == null ? "" : " " + each.day()))
        .toList();
  }
}
