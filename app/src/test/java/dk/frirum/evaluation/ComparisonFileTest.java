package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evaluation.ComparisonFile.Problem;
import dk.frirum.evidence.measure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of other municipalities' sums")
class ComparisonFileTest {
  private static final Plan PLAN =
      new Plan(
          "Prøve",
          "benefit = cash-assistance",
          999,
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2023, 1, 2),
          Measure.BACK_BY.id(),
          List.of(13, 26),
          new BigDecimal("0.05"),
          new TreeSet<>(Set.of(101, 147)));

  private static final String GOOD =
      """
      frirum-shipment;1
      # exact sums of persons, small ones among them: not for publication
      installations: Hovedstaden
      question: courses of benefit = cash-assistance; intake 2024-01-01 to 2024-03-31; \
      earlier intake from 2023-01-02; back-by@1 in 13,26 weeks
      data-cut: 2024-10-27
      frirum-cells;1
      count;back-by@1;0;101;;13;90;40
      count;back-by@1;0;101;;26;90;50
      count;back-by@1;1;101;;13;90;40
      count;back-by@1;1;101;;26;90;50
      count;back-by@1;2;101;;13;90;40
      count;back-by@1;2;101;;26;90;50
      count;in-group@1;0;101;;0;100;100
      count;in-group@1;1;101;;0;100;100
      count;in-group@1;2;101;;0;100;100
      """;

  private static List<Problem> problems(String text) {
    return ComparisonFile.read(PLAN, text, Set.of(101, 147, 999, 751)::contains).problems();
  }

  private static void refused(String from, String to, int line, String what, String... values) {
    assertTrue(GOOD.contains(from), from);
    assertEquals(
        List.of(new Problem(line, what, List.of(values))), problems(GOOD.replace(from, to)));
  }

  @Test
  @DisplayName("that answers the question is taken, from whatever editor it comes")
  void taken() {
    assertEquals(List.of(), problems(GOOD));
    assertEquals(List.of(), problems("\uFEFF" + GOOD.replace("\n", "\r\n")));
    assertEquals(LocalDate.of(2024, 10, 27), PLAN.knownAt(26));
    assertEquals(PLAN, Plan.read(String.join("\n", PLAN.protocol().lines())));
  }

  @Test
  @DisplayName("of other weeks, another group or data that end too soon is refused with both said")
  void question() {
    refused(
        "2024-03-31",
        "2024-02-29",
        4,
        "question",
        "intake 2024-01-01 to 2024-02-29",
        "intake 2024-01-01 to 2024-03-31");
    refused(
        "13,26 weeks",
        "13 weeks",
        4,
        "question",
        "back-by@1 in 13 weeks",
        "back-by@1 in 13,26 weeks");
    refused(
        "of benefit = cash-assistance",
        "of everybody",
        4,
        "question",
        "courses of everybody",
        "courses of benefit = cash-assistance");
    refused("data-cut: 2024-10-27", "data-cut: 2024-10-26", 5, "early", "2024-10-26", "2024-10-27");
    refused("data-cut: 2024-10-27", "data-cut: snart", 5, "unreadable");
  }

  @Test
  @DisplayName("with a municipality nobody knows, the own one or one not planned is refused")
  void municipalities() {
    refused(";101;", ";1;", 7, "unknown", "0001");
    refused(";101;", ";999;", 7, "own", "0999");
    refused(";101;", ";751;", 7, "not-planned", "0751");
    String none = GOOD.substring(0, GOOD.indexOf("count;"));
    assertEquals(List.of(new Problem(6, "nobody", List.of())), problems(none));
  }

  @Test
  @DisplayName("of another version, with gaps, twice the same or impossible numbers is refused")
  void cells() {
    List<Problem> version =
        problems(GOOD.replace("count;back-by@1;2;101;;26", "count;back-by@2;2;101;;26"));
    assertEquals(
        List.of(
            new Problem(12, "version", List.of("back-by@2", "back-by@1")),
            new Problem(7, "gap", List.of("0101", "back-by@1;2;26"))),
        version);
    refused("count;in-group@1;2;101;;0;100;100\n", "", 7, "gap", "0101", "in-group@1;2;0");
    refused(
        "count;in-group@1;2;101;;0;100;100\n",
        "count;in-group@1;2;101;;0;100;100\ncount;in-group@1;2;101;;0;100;100\n",
        16,
        "twice");
    refused("count;back-by@1;1;101;;13;90;40", "count;back-by@1;1;101;;13;90;91", 9, "number");
    refused(
        "count;back-by@1;1;101;;13;90;40",
        "count;back-by@1;1;101;;13;101;40",
        9,
        "more",
        "101",
        "100");
    refused("count;back-by@1;1;101;;13;90;40", "count;back-by@1;1;101;;13;90", 9, "unreadable");
    refused(
        "count;in-group@1;0",
        "count;duties@1;0;101;;26;5;5\ncount;in-group@1;0",
        13,
        "measure",
        "duties@1",
        "back-by@1");
    refused(
        "count;in-group@1;0",
        "count;back-by@1;3;101;;26;5;5\ncount;in-group@1;0",
        13,
        "not-asked",
        "back-by@1",
        "26");
    refused("frirum-shipment;1", "frirum-shipment;2", 1, "unreadable");
  }

  @Test
  @DisplayName("each reason has its words in Danish and English")
  void words() {
    for (String what :
        List.of(
            "unreadable",
            "question",
            "early",
            "unknown",
            "own",
            "not-planned",
            "version",
            "measure",
            "not-asked",
            "number",
            "more",
            "twice",
            "gap",
            "nobody")) {
      for (Locale locale : List.of(Locale.of("da"), Locale.UK)) {
        String text =
            dk.frirum.web.Words.of(locale).t("evaluation.compare.problem." + what, "a", "b");
        assertTrue(text.length() > 20, text);
      }
    }
  }
}
