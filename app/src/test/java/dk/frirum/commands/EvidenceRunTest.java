package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.evaluation.SampleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("evidence run")
class EvidenceRunTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  private int run(String file) throws IOException {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Path path = folder.resolve("evaluering-1.txt");
    Files.writeString(path, file);
    return EvidenceCommand.line(Application.class)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("run", path.toString());
  }

  private void refused(String file, String why) throws IOException {
    assertEquals(2, run(file));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains(why), err.toString());
  }

  @Test
  @DisplayName("prints the bytes of the report's own file of results")
  void bytes() throws IOException {
    assertEquals(0, run(SampleReport.reproduction().text()));
    assertArrayEquals(
        SampleReport.reproduction().results().getBytes(StandardCharsets.UTF_8),
        out.toString().getBytes(StandardCharsets.UTF_8));
    assertTrue(out.toString().contains("back-by@1/26/difference;0.006917;"), out.toString());
  }

  @Test
  @DisplayName("comes to the rows of before for a file from before curves had log-log limits")
  void before() throws IOException {
    String file = SampleReport.reproduction().text();
    String older =
        file.lines()
                .filter(each -> !each.startsWith("count;convention@2;"))
                .reduce((one, two) -> one + "\n" + two)
                .orElseThrow()
            + "\n";
    assertEquals(0, run(older));
    assertTrue(out.toString().contains(";aalen-johansen@1;"), out.toString());
    assertTrue(out.toString().lines().noneMatch(each -> each.startsWith("timed@1")));
    assertEquals(0, run(file));
    assertTrue(out.toString().contains(";aalen-johansen@2;"), out.toString());
    assertTrue(out.toString().contains("timed@1/26/trial;"), out.toString());
  }

  @Test
  @DisplayName("refuses a file that was changed, with its line, and prints nothing")
  void refused() throws IOException {
    String file = SampleReport.reproduction().text();
    refused(file.replace("margin 0.05", "margin 0.15"), "Line 4: the protocol has been changed");
    refused(file.replace("data-cut: 2024-02-25", "data-cut: 2024-02-31"), "Line 3: ");
    refused("some other file\n", "Line 1: ");
    int line = file.lines().toList().indexOf("--- cells") + 3;
    String cell = file.lines().toList().get(line - 1);
    refused(file.replace(cell, cell + ";7"), "Line " + line + " is no cell: " + cell);
    assertEquals(
        2,
        EvidenceCommand.line(Application.class)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("run", folder.resolve("none").toString()));
  }
}
