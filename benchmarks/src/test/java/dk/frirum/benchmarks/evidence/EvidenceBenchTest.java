package dk.frirum.benchmarks.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.register.InventedNation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvidenceBenchTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_small_nation_is_measured_and_every_bar_is_said() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new EvidenceBench(Clock.systemUTC()))
            .setOut(new PrintWriter(out))
            .execute("--persons", "1000", "--rounds", "1", "--no-spark", "--files", "" + folder);
    assertEquals(0, code);
    String text = out.toString();
    assertTrue(text.contains("1,000 invented persons in 98 municipalities"), text);
    assertTrue(text.contains("| DuckDB, by code |"), text);
    assertTrue(text.contains("A new week, 1,000 persons, added and counted in 1 s"), text);
    assertTrue(text.contains("told row by row and nothing else read"), text);
    assertTrue(text.contains("curves: 1.5 × DuckDB, its best layout"), text);
  }

  @Test
  void an_engine_with_other_answers_stops_the_measuring() throws IOException, SQLException {
    NationFiles files = NationFiles.of(new InventedNation(1, 200), folder);
    Columns.Answers wrong = new Columns.Answers(new Cells(), new Cells(), new Cells());
    assertThrows(
        UnequalAnswersException.class, () -> Duck.time(files, Duck.Layout.BY_CODE, wrong, 1));
  }
}
