package dk.frirum.rules.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.share.ShareFigure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("dates")
@DisplayName("The published suite")
class SuiteTest {
  private static List<Example> examples = List.of();

  @BeforeAll
  static void read() throws IOException {
    examples = Example.all();
  }

  @TestFactory
  @DisplayName("holds for both evaluators, each duty and no other")
  Stream<DynamicTest> duties() {
    return examples.stream()
        .flatMap(example ->
            questions(example).entrySet().stream()
                .map(asked ->
                    dynamicTest(
                        example.name() + ": " + asked.getKey(),
                        () -> ask(example, asked.getValue().getFirst(), asked.getValue()))));
  }

  @TestFactory
  @DisplayName("holds for the shares of a group")
  Stream<DynamicTest> shares() {
    return examples.stream()
        .flatMap(example ->
            example.rows("shares.csv").stream()
                .map(row ->
                    dynamicTest(
                        example.name() + ": " + row.get("as-of"), () -> share(example, row))));
  }

  @Test
  @DisplayName("has a reason in every line, asks of every history and shows every status")
  void whole() {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    for (Example example : examples) {
      List<Map<String, String>> rows = example.rows("expected.csv");
      assertFalse(rows.isEmpty(), example.name());
      for (Map<String, String> row : rows) {
        assertFalse(cell(row, "why").isBlank(), () -> example.name() + " " + row);
        if (!cell(row, "status").isEmpty()) {
          seen.add(Status.valueOf(cell(row, "status").toUpperCase(Locale.ROOT).replace('-', '_')));
        }
      }
      if (example.rows("shares.csv").isEmpty()) {
        assertEquals(
            example.histories().keySet(),
            rows.stream().map(row -> cell(row, "history")).collect(Collectors.toSet()),
            example.name());
      }
    }
    assertEquals(EnumSet.allOf(Status.class), seen);
    assertTrue(examples.size() >= 40, "examples: " + examples.size());
  }

  /** The rows by history, day and knowledge: together they are all the duties there are. */
  private static Map<String, List<Map<String, String>>> questions(Example example) {
    return example.rows("expected.csv").stream()
        .collect(
            Collectors.groupingBy(
                row ->
                    cell(row, "history")
                        + " on "
                        + cell(row, "as-of")
                        + " "
                        + cell(row, "known-at"),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static void ask(
      Example example, Map<String, String> asked, List<Map<String, String>> rows) {
    CaseHistory history = Objects.requireNonNull(example.histories().get(cell(asked, "history")));
    LocalDate asOf = LocalDate.parse(cell(asked, "as-of"));
    String knownAt = cell(asked, "known-at");
    Rulebook rulebook = example.rulebook();
    if (!knownAt.isEmpty()) {
      LocalDate day = LocalDate.parse(knownAt);
      assertEquals(
          rulebook.evaluate(history, asOf, day),
          rulebook.knownAt(day).evaluate(history.knownAt(day), asOf));
      rulebook = rulebook.knownAt(day);
      history = history.knownAt(day);
    }
    String expected =
        rows.stream()
            .filter(row -> !cell(row, "requirement").equals("none"))
            .map(SuiteTest::line)
            .collect(Collectors.joining("\n"));
    assertEquals(expected, lines(rulebook.evaluate(history, asOf)), "fast");
    assertEquals(expected, lines(rulebook.reference().evaluate(history, asOf)), "reference");
  }

  private static void share(Example example, Map<String, String> row) {
    HistoryBuilder columns = example.rulebook().columns();
    int citizen = 0;
    for (CaseHistory history : example.histories().values()) {
      columns.history(citizen++, history);
    }
    ShareFigure figure =
        example.rulebook().shares(columns.build(), LocalDate.parse(cell(row, "as-of")), 1).stream()
            .filter(each -> each.requirement().id().equals(row.get("requirement")))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Stream.of("from", "to", "met", "missed", "undetermined", "open", "lacking")
            .map(row::get)
            .toList(),
        Stream.of(
                figure.period().first(),
                figure.period().last(),
                figure.met(),
                figure.missed(),
                figure.undetermined(),
                figure.open().size(),
                figure.lacking())
            .map(String::valueOf)
            .toList());
  }

  private static String line(Map<String, String> row) {
    return Stream.of(
            "requirement",
            "version",
            "spell",
            "anchor",
            "due",
            "status",
            "met-on",
            "have",
            "need",
            "deviations")
        .map(column -> cell(row, column))
        .collect(Collectors.joining(";"));
  }

  private static String lines(List<Duty> duties) {
    return duties.stream()
        .map(duty ->
            Stream.of(
                    duty.requirement(),
                    duty.version(),
                    duty.spell().replace("spell ", ""),
                    duty.anchor(),
                    Objects.toString(duty.due(), ""),
                    duty.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Objects.toString(duty.metOn(), ""),
                    duty.have(),
                    duty.need(),
                    String.join(" ", duty.deviations()))
                .map(String::valueOf)
                .collect(Collectors.joining(";")))
        .collect(Collectors.joining("\n"));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
