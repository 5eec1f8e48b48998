package dk.frirum.evidence.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is computed twice")
class KnownDifferencesTest {
  private static final Path OWN = Path.of("src/test/resources/known-differences");

  @Test
  @DisplayName("agree with the plain computation of invented municipalities, persons and centres")
  void own() throws IOException {
    List<CaseResult> results = KnownAnswers.run(OWN, OWN.resolve("cases.yaml"));
    assertEquals(List.of(), results.stream().filter(each -> !each.passed()).toList());
    assertEquals(73, results.stream().mapToInt(CaseResult::values).sum());
  }

  @Test
  @DisplayName("a bound from above may be undercut, and may not be passed by more than is said")
  void bound(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/d.csv"), "y\n1\n2\n6\n");
    Path cases = folder.resolve("cases.yaml");
    for (double slack : new double[] {0.5, 1.5}) {
      Files.writeString(
          folder.resolve("expected.csv"),
          "case,dataset,statistic,key,value,tol_abs,source\nA,d.csv,best,(Intercept),2,0,us\n");
      Files.writeString(
          cases,
          """
          - case: A
            method: least-squares
            y: y
            terms: []
            statistics: {best: coef}
            at-most: {best: %s}
          """
              .formatted(slack));
      assertEquals(slack > 1, KnownAnswers.run(folder, cases).getFirst().passed());
    }
  }

  @Test
  @DisplayName(
      "name the unit that is not there, the donor without a value and the treated that is none")
  void refused(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/d.csv"), "unit,1,2,3\nA,1,2,3\nB,2,,4\nC,3,3,3\n");
    Files.writeString(
        folder.resolve("expected.csv"),
        "case,dataset,statistic,key,value,tol_abs,source\nS,d.csv,sc,,2,0,us\n");
    Path cases = folder.resolve("cases.yaml");
    String plain = "- case: S\n  method: synthetic-did\n  unit: unit\n  start: 3\n";
    Files.writeString(cases, plain + "  treated: D\n");
    assertTrue(problem(folder, cases).contains("There is no unit 'D'"));
    Files.writeString(cases, plain + "  treated: A\n");
    assertTrue(problem(folder, cases).contains("'B' has no value at 2"));
  }

  private static String problem(Path folder, Path cases) throws IOException {
    return String.valueOf(KnownAnswers.run(folder, cases).getFirst().problem());
  }
}
