package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("frirum population")
class PopulationCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;
  private final StringWriter errors = new StringWriter();

  @Test
  @DisplayName("writes six files, and takes today when no date is given")
  void writesSixFiles() throws IOException {
    Path today = directory.resolve("today");
    Path dated = directory.resolve("dated");
    assertEquals(0, run("--citizens", "50", "--out", today.toString()));
    assertEquals(0, run("--citizens", "50", "--as-of", "2026-09-01", "--out", dated.toString()));
    for (String name : new String[] {"citizens", "spells", "interviews", "events", "facts"}) {
      String file = name + ".csv";
      assertArrayEquals(
          Files.readAllBytes(today.resolve(file)), Files.readAllBytes(dated.resolve(file)));
    }
    assertTrue(Files.exists(today.resolve("staff.csv")));
  }

  @Test
  @DisplayName("refuses a number of citizens or a date it cannot tell of, and says which it can")
  void refuses() {
    assertEquals(2, run("--citizens", "0", "--out", directory.toString()));
    assertTrue(errors.toString().contains("citizens must be 1 to 1000000"), errors.toString());
    assertEquals(2, run("--as-of", "2014-01-01", "--out", directory.toString()));
    assertTrue(errors.toString().contains("as-of date must be 2015-01-05"), errors.toString());
  }

  private int run(String... arguments) {
    return new CommandLine(new PopulationCommand(CLOCK))
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(errors))
        .execute(arguments);
  }
}
