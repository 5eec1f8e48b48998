package dk.frirum.evidence.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The known answers")
class KnownAnswersTest {
  private static final String HEAD = "case,dataset,statistic,key,value,tol_abs,source\n";

  private static final String MEAN =
      """
      - case: A
        method: least-squares
        y: y
        terms: []
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void data() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    write("data/d.csv", "y,week,left\n1,2,1\n2,4,1\n6,3,0\n");
    write("expected.csv", HEAD + "A,d.csv,coef,(Intercept),3,1e-12,us\n");
  }

  @Test
  @DisplayName("that come with the source are met, every one")
  void own() throws IOException {
    Path own = Path.of("src/test/resources/known");
    List<CaseResult> results = KnownAnswers.run(own, own.resolve("cases.yaml"));
    assertEquals(List.of(), results.stream().filter(each -> !each.passed()).toList());
    assertTrue(results.stream().mapToInt(CaseResult::values).sum() > 50);
  }

  @Test
  @DisplayName("end with the plain count")
  void count() throws IOException {
    assertEquals("1 passed, 0 failed", KnownLines.of(run(MEAN)).getLast());
  }

  @Test
  @DisplayName("fail where a number is off by more than the tolerance, and say by which")
  void off() throws IOException {
    write("expected.csv", HEAD + "A,d.csv,coef,(Intercept),3.1,0.05,us\n");
    List<String> lines = KnownLines.of(run(MEAN));
    assertEquals("0 passed, 1 failed", lines.getLast());
    assertTrue(
        lines.get(1).contains("coef of (Intercept): expected 3.1, got 3 (tolerance 0.05; us)"),
        lines.get(1));
  }

  @Test
  @DisplayName("take NA for 'not defined': a number does not meet it, and it meets no number")
  void notDefined() throws IOException {
    String cases =
        """
        - case: A
          method: kaplan-meier
          time: week
          event: left * (week < 4)
        """;
    String row = HEAD + "A,d.csv,median,all|rmean4,%s,1,us\n";
    write("expected.csv", row.formatted(" NA"));
    assertTrue(run(cases).getFirst().passed(), "two thirds are still there: no median");
    write("expected.csv", row.formatted("3"));
    assertTrue(!run(cases).getFirst().passed());
    write("expected.csv", row.formatted("NA"));
    assertTrue(!run(cases.replace("left * (week < 4)", "1")).getFirst().passed());
  }

  @Test
  @DisplayName("fail where the method gives no such number")
  void noSuchNumber() throws IOException {
    write("expected.csv", HEAD + "A,d.csv,coeff,(Intercept),3,1,us\n");
    assertTrue(KnownLines.of(run(MEAN)).get(1).contains("no such number"));
  }

  @Test
  @DisplayName("fail where no case file says how, with the line in expected.csv")
  void noCase() throws IOException {
    write(
        "expected.csv",
        HEAD + "A,d.csv,coef,(Intercept),3,1,us\nB,d.csv,coef,(Intercept),3,1,us\n");
    List<CaseResult> results = run(MEAN);
    assertTrue(results.getFirst().passed());
    assertEquals("expected.csv:3:1: No case file says how 'B' is computed.", said(results.get(1)));
  }

  @Test
  @DisplayName("name the spot of a case, method, data set, column or key that does not exist")
  void unknown() throws IOException {
    assertTrue(
        said(run(MEAN + "- case: C\n  method: least-squares\n").get(1))
            .startsWith("cases.yaml:5:9: expected.csv has no case 'C'"));
    assertTrue(
        said("  method: least-squares", "  method: least-square")
            .startsWith("cases.yaml:2:11: There is no method 'least-square'. There are"));
    assertTrue(
        said("  y: y", "  y: y\n  data: e.csv")
            .startsWith("cases.yaml:4:9: expected.csv has no data set 'e.csv'"));
    assertEquals(
        "cases.yaml:3:10: There is no column 'z'; there are y, week, left.",
        said("  y: y", "  y: log(z)"));
    assertTrue(
        said("  y: y", "  y: y\n  weight: 2")
            .startsWith("cases.yaml:4:3: Unknown key 'weight'. There are"));
    assertTrue(said("  y: y\n", "").startsWith("cases.yaml:1:3: 'y' is missing"));
  }

  @Test
  @DisplayName("refuse a file that is not there, no CSV or no YAML, with the place")
  void unusable() throws IOException {
    assertTrue(refused("- case: [A").startsWith("cases.yaml:"));
    assertTrue(refused("case: A").contains("Expected a list of cases"));
    write("expected.csv", HEAD + "A,d.csv,coef,(Intercept),three,1,us\n");
    assertEquals(
        "expected.csv:2:1: 'three' in column value is no number. NA says that it is not defined.",
        refused(MEAN));
    Files.delete(folder.resolve("expected.csv"));
    assertTrue(refused(MEAN).contains("There is no such file"));
  }

  private String said(String line, String instead) throws IOException {
    return said(run(MEAN.replace(line, instead)).getFirst());
  }

  private static String said(CaseResult result) {
    return String.valueOf(result.problem());
  }

  private String refused(String cases) {
    return String.valueOf(assertThrows(KnownException.class, () -> run(cases)).getMessage());
  }

  private List<CaseResult> run(String cases) throws IOException {
    write("cases.yaml", cases);
    return KnownAnswers.run(folder, folder.resolve("cases.yaml"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
