package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("evidence known")
class EvidenceKnownTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/d.csv"), "y\n1\n2\n6\n");
    expected("3");
    Files.writeString(
        folder.resolve("cases.yaml"), "- {case: A, method: least-squares, y: y, terms: []}\n");
  }

  private void expected(String mean) throws IOException {
    Files.writeString(
        folder.resolve("expected.csv"),
        "case,dataset,statistic,key,value,tol_abs,source\nA,d.csv,coef,(Intercept),"
            + mean
            + ",0.1,us\n");
  }

  @Test
  @DisplayName("ends with the plain count and 0 when all is met, 1 when something is not")
  void count() throws IOException {
    assertEquals(0, run(folder.toString()));
    assertTrue(out.toString().endsWith("\n1 passed, 0 failed\n"), out.toString());
    expected("4");
    assertEquals(1, run(folder.toString()));
    assertTrue(out.toString().contains("expected 4, got 3"), out.toString());
    assertTrue(out.toString().endsWith("\n0 passed, 1 failed\n"), out.toString());
  }

  @Test
  @DisplayName("tells every number that was not met as JSON")
  void json() throws IOException {
    expected("NA");
    assertEquals(1, run(folder.toString(), "--json"));
    JsonNode tree = JsonMapper.shared().readTree(out.toString());
    assertEquals(1, tree.get("failed").asInt());
    JsonNode miss = tree.get("cases").get(0).get("misses").get(0);
    assertEquals("NA", miss.get("expected").asString());
    assertEquals(3, miss.get("actual").asDouble(), 1e-12);
  }

  @Test
  @DisplayName("says what cannot be used, and where, with 2")
  void unusable() {
    assertEquals(2, run(folder.toString(), "--cases", folder.resolve("none.yaml").toString()));
    assertTrue(err.toString().contains("none.yaml:1:1: There is no such file."), err.toString());
    assertEquals(2, run());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = new String[arguments.length + 1];
    all[0] = "known";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return EvidenceCommand.line(Application.class)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
