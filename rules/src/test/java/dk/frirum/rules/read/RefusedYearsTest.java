package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.example.SmallBook;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("dates")
@DisplayName("Spells and events in years whose holidays nobody verified")
class RefusedYearsTest {
  private static final String WHY =
      " lies outside 1990 to 2060, the years whose Danish public holidays are verified";
  private static final Rulebook BOOK =
      SmallBook.of(
          Faulty.REQUIREMENT
              .replace("8 weeks", "3 working-days")
              .replace("counting: weeks", "counting: office-days")
              .replace("2015-01-05 .. 2026-06-30", "1990-01-01 ..")
              .replace("2015-01-05", "1990-01-01"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spells: [{benefit: sick, from: 1989-12-31}] | 1989-12-31",
        "spells: [{benefit: sick, from: 2061-01-01}] | 2061-01-01",
        "spells: [{benefit: sick, from: 2060-01-01, to: 2061-01-01}] | 2061-01-01",
        "{spells: [], events: [{interview: 1989-12-31}]} | 1989-12-31",
        "{spells: [], events: [{interview: 2061-01-01}]} | 2061-01-01"
      })
  @DisplayName("are refused in a history, with the place and the reason")
  void history(String text, String day) {
    List<Problem> problems =
        assertThrows(RulebookException.class, () -> BOOK.history("h.yaml", text)).problems();
    assertEquals(List.of(day + WHY), problems.stream().map(Problem::message).toList());
  }

  @Test
  @DisplayName("are read on the first and the last day; births and facts may be older")
  void boundary() {
    CaseHistory history =
        BOOK.history(
            "h.yaml",
            """
            born: 1900-01-01
            spells: [{benefit: sick, from: 1990-01-01, to: 2060-12-31}]
            events: [{interview: 1990-01-01}, {interview: 2060-12-31}]
            facts: [{standby: yes, from: 1985-01-01}]
            """);
    assertEquals(1, BOOK.columns().history(1, history).build().citizens());
    assertEquals(1, BOOK.evaluate(history, LocalDate.of(1990, 2, 1)).size());
  }

  @Test
  @DisplayName("are refused in the cases of a card")
  void cases() {
    for (String spell : List.of("1989-12-31 ..", "2060-01-01 .. 2061-01-01")) {
      String card =
          Faulty.requirement(
              "{spell: 2024-01-01 ..}, on: 2024-02-26", "{spell: " + spell + "}, on: 2024-02-26");
      assertTrue(
          Faulty.problems(card).stream().anyMatch(each -> each.message().endsWith(WHY)),
          () -> spell + Faulty.problems(card));
    }
  }

  @Test
  @DisplayName("are refused by the columns")
  void columns() {
    LocalDate early = LocalDate.of(1989, 12, 31);
    LocalDate late = LocalDate.of(2061, 1, 1);
    LocalDate fine = LocalDate.of(2024, 1, 1);
    HistoryBuilder columns = BOOK.columns().citizen(1, "0999", LocalDate.of(1900, 1, 1));
    for (LocalDate day : List.of(early, late)) {
      assertEquals(
          day + WHY,
          assertThrows(IllegalArgumentException.class, () -> columns.spell(1, "sick", day, null))
              .getMessage());
      assertThrows(IllegalArgumentException.class, () -> columns.event("interview", day, Map.of()));
    }
    assertThrows(IllegalArgumentException.class, () -> columns.spell(1, "sick", fine, late));
  }

  @Test
  @DisplayName("are never reached by a count of working days: both evaluators refuse")
  void evaluators() {
    CaseHistory history = BOOK.history("h.yaml", "spells: [{benefit: sick, from: 2060-12-29}]");
    LocalDate asOf = LocalDate.of(2060, 12, 30);
    String fast =
        assertThrows(DateTimeException.class, () -> BOOK.evaluate(history, asOf)).getMessage();
    assertEquals("2061-01-01" + WHY, fast);
    assertEquals(
        fast,
        assertThrows(DateTimeException.class, () -> BOOK.reference().evaluate(history, asOf))
            .getMessage());
  }
}
