package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.example.SmallBook;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A history from a small file is read as strictly as a card. */
class HistoryFaultsTest {
  private static final Rulebook BOOK = SmallBook.of(Faulty.REQUIREMENT);
  private static final String CSV =
      """
      record;name;from;to;value;form;category
      citizen;municipality;;;0999;;
      spell;sick;2024-01-01;2024-06-30;;;
      event;interview;2024-02-20;;;in-person;
      event;triage;2024-02-21;;;;3
      fact;absence;2024-01-03;;12 weeks;;
      """;
  private static final String YAML =
      """
      municipality: "0999"
      spells:
        - {benefit: sick, from: 2024-01-01, to: 2024-06-30}
      events:
        - {interview: 2024-02-20, form: in-person}
        - {triage: 2024-02-21, category: 3}
      facts:
        - {absence: 12 weeks, from: 2024-01-03}
      """;

  @Test
  void theTwoFormatsSayTheSame() {
    CaseHistory csv = BOOK.history("a.csv", CSV);
    CaseHistory yaml = BOOK.history("a.yaml", "\uFEFF" + YAML);
    assertEquals(yaml.spells(), csv.spells());
    assertEquals(yaml.events(), csv.events());
    assertEquals(yaml.facts(), csv.facts());
    assertEquals(csv, BOOK.history("a.csv", "\uFEFF" + CSV.replace("\n", "\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "sick;2024-01-01, sik;2024-01-01, 3, Unknown benefit 'sik'",
        "sick;2024-01-01, sick;2024-02-30, 3, There is no 2024-02-30",
        "2024-06-30, 2023-06-30, 3, The spell ends before it begins",
        "in-person, fax, 4, 'fax' is no value of form",
        "triage, request, 5, request says nothing of 'category'",
        "absence, absense, 6, Unknown fact 'absense'",
        "12 weeks, soon # line x, 6, This is not YAML",
        "fact;, fakt;, 6, 'fakt' is no kind of record",
        "category, kategori, 1, Unknown column 'kategori'"
      })
  void aFaultInARowIsToldAtTheRow(String word, String instead, int line, String message) {
    List<Problem> problems = problems("a.csv", CSV.replace(word, instead));
    assertTrue(
        problems.stream()
            .anyMatch(each -> each.place().line() == line && each.message().contains(message)),
        problems::toString);
  }

  @Test
  void aFactWithoutAName() {
    assertEquals(
        "It does not say which fact",
        problems("a.yaml", YAML.replace("absence: 12 weeks, ", "")).getFirst().message());
  }

  @Test
  void damagedFilesAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(1);
    for (int each = 0; each < 1_000; each++) {
      boolean csv = random.nextBoolean();
      StringBuilder text = new StringBuilder(csv ? CSV : YAML);
      for (int damage = 1 + random.nextInt(3); damage > 0; damage--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "\"'#{}[]:;,-\n\t x9".charAt(random.nextInt(16)));
          default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
        }
      }
      try {
        BOOK.history(csv ? "a.csv" : "a.yaml", text.toString());
      } catch (RulebookException e) {
        assertTrue(e.problems().stream().allMatch(problem -> problem.place().line() >= 1));
      } catch (RuntimeException e) {
        throw new AssertionError(text.toString(), e);
      }
    }
  }

  private static List<Problem> problems(String name, String text) {
    return assertThrows(RulebookException.class, () -> BOOK.history(name, text)).problems();
  }
}
