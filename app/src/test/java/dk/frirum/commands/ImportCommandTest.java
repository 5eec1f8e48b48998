package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("frirum import")
class ImportCommandTest {
  @TempDir Path directory;

  @Test
  @DisplayName(
      "starts the database for the time of the import, and refuses people who cannot exist")
  void production() throws IOException {
    Path file = directory.resolve("citizens.csv");
    Files.writeString(file, "cpr;given_name;surname\n0181850000;Åse;Ørn\n");
    Path data = Files.createTempDirectory("frirum-test-");
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new ImportCommand(Application.class))
            .setOut(new PrintWriter(out))
            .execute(
                file.toString(),
                "--data",
                data.toString(),
                "--municipality",
                "0999",
                "--name",
                "Havrelund Kommune");
    assertEquals(1, exit, out.toString());
    assertTrue(
        out.toString()
            .contains("citizens.csv:2: cpr: The number is invented (month 81) and belongs only"),
        out.toString());
    assertTrue(out.toString().contains("0 new"), out.toString());
    assertEquals(Optional.empty(), EmbeddedPostgres.running(data));
    delete(data);
  }

  @Test
  @DisplayName("finds the server of a Frirum that runs on the data directory")
  void findsRunning() throws IOException {
    Path data = Files.createTempDirectory("frirum-test-");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(data, Path.of("target/programs"), List.of(), _ -> {})) {
      assertEquals(
          Optional.of(new EmbeddedPostgres.Address(server.url(), server.user(), server.password())),
          EmbeddedPostgres.running(data));
    } finally {
      delete(data);
    }
  }

  private static void delete(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
