package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.testing.Wipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("frirum audit")
class AuditCommandTest {

  /** What a command said, and how it ended. */
  private record Said(int exit, String text) {}

  @Test
  @DisplayName("prints heads and nothing else, verifies against them, and names what was touched")
  void life() throws IOException {
    Path data = Files.createTempDirectory("frirum-test-");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(data, Path.of("target/programs"), List.of(), _ -> {})) {
      run(
          UserCommand.line(Application.class),
          "add",
          "karen",
          "--data=" + data,
          "--name=Karen Opdigtet",
          "--role=caseworker",
          "--team=Team 1",
          "--municipality=0999",
          "--municipality-name=Havrelund Kommune");
      Said heads = run(AuditCommand.line(), "heads", "--data=" + data);
      assertTrue(heads.text().matches("(\\d+ \\d+ [0-9a-f]{64}\\R){64}"), heads.text());
      Path noted =
          Files.writeString(data.resolveSibling(data.getFileName() + ".heads"), heads.text());

      Said whole = run(AuditCommand.line(), "verify", "--data=" + data, "--against=" + noted);
      assertEquals(0, whole.exit(), whole.text());
      assertTrue(whole.text().startsWith("The trail is whole: "), whole.text());

      var owner = DSL.using(server.url(), server.user(), server.password());
      Wipe.untriggered(owner, "update audit set action = 'cpr-shown' where number = 1");
      Said touched = run(AuditCommand.line(), "verify", "--data=" + data);
      assertEquals(1, touched.exit());
      assertTrue(
          touched.text().contains("row 1 (id 1): changed since it was written"), touched.text());
    }
  }

  private static Said run(CommandLine command, String... arguments) {
    StringWriter said = new StringWriter();
    int exit = command.setOut(new PrintWriter(said)).execute(arguments);
    return new Said(exit, said.toString());
  }
}
