package dk.frirum.commands;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("frirum user")
class UserCommandTest {

  /** What a command said, and how it ended. */
  private record Said(int exit, String text) {}

  @Test
  @DisplayName("adds, lists, gives a password, resets codes, takes access away and gives it back")
  void life() throws IOException {
    Path data = Files.createTempDirectory("frirum-test-");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(data, Path.of("target/programs"), List.of(), _ -> {})) {
      Said added =
          run(
              data,
              "add",
              "karen",
              "--name",
              "Karen Opdigtet",
              "--role",
              "caseworker",
              "--team",
              "Team 1",
              "--municipality",
              "0999",
              "--municipality-name",
              "Havrelund Kommune");
      assertEquals(0, added.exit(), added.text());
      assertTrue(
          added.text().matches("(?s).*One-time password for karen: ([a-z2-7]{4}-?){4}\\R.*"),
          added.text());
      assertTrue(added.text().contains("FRIRUM_SECRETS_KEY"), added.text());
      assertEquals(0, run(data, "password", "karen").exit());
      assertEquals(0, run(data, "totp-reset", "karen").exit());
      assertEquals(0, run(data, "revoke", "karen").exit());
      Said list = run(data, "list");
      assertTrue(
          list.text()
              .matches(
                  "(?s).*karen +Karen Opdigtet +caseworker +0999 +password +demanded +taken away.*"),
          list.text());
      assertEquals(0, run(data, "restore", "karen").exit());

      var sql = DSL.using(server.url(), server.user(), server.password());
      assertEquals(
          List.of(
              "user-added",
              "password-given",
              "password-given",
              "second-factor-reset",
              "access-revoked",
              "access-restored"),
          sql.select(AUDIT.ACTION).from(AUDIT).orderBy(AUDIT.ID).fetch(AUDIT.ACTION));
      assertTrue(
          sql.fetchSingle(STAFF).getPasswordHash().startsWith("{argon2id}"), "never the password");
      assertFalse(sql.fetch(AUDIT).toString().contains("karen"), "ids, no names");
    } finally {
      delete(data);
    }
  }

  @Test
  @DisplayName("says in one sentence which roles there are")
  void unknownRole() {
    Said said = run(Path.of("none"), "add", "x", "--name", "X", "--role", "boss");
    assertEquals(1, said.exit());
    assertTrue(said.text().contains("no role boss: choose one of caseworker"), said.text());
  }

  private static Said run(Path data, String... arguments) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    if (Files.exists(data)) {
      all.addAll(List.of("--data", data.toString()));
    }
    int exit =
        UserCommand.line(Application.class)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .setExecutionExceptionHandler((exception, line, _) -> {
              line.getErr().println(exception.getMessage());
              return 1;
            })
            .execute(all.toArray(String[]::new));
    return new Said(exit, out.toString());
  }

  private static void delete(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
