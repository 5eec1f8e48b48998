package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("frirum retention")
class RetentionCommandTest {
  private static final String CPR = "0181805555";

  /** What a command said, and how it ended. */
  private record Said(int exit, String text) {}

  @Test
  @DisplayName(
      "shows what is due and changes nothing; holds; erases on demand by a file, never saying a CPR number")
  void life(@TempDir Path directory) throws Exception {
    Path database = directory.resolve("data");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(database, Path.of("target/programs"), List.of(), _ -> {})) {
      DSLContext sql = DSL.using(server.url(), server.user(), server.password());
      assertTrue(run(database).text().contains("0 citizens"), "nobody yet");
      sql.execute(
          "insert into municipality values ('0999', 'Havrelund Kommune'), ('0998', 'Andetsteds Kommune')");
      sql.execute(
          """
          insert into citizen (municipality, cpr, given_name, surname, search_name, born, recorded_at)
          values ('0999', '0181805555', 'Åse', 'Ørn', 'aase oern', '1980-01-01', '2012-01-01'),
            ('0999', '0181805556', 'Bo', 'Dahl', 'bo dahl', '1980-01-01', '2012-01-01')
          """);
      sql.execute(
          "insert into spell (citizen_id, benefit, during, recorded_at)"
              + " select id, 'cash-assistance', daterange('2010-01-01', '2012-01-01'), recorded_at from citizen");
      Path whom = Files.writeString(directory.resolve("whom.txt"), "018180-5555\n");

      Said due = run(database);
      assertEquals(0, due.exit(), due.text());
      assertTrue(
          due.text().contains("citizen 1, municipality 0999, due since 2017-01-01"), due.text());
      assertTrue(due.text().contains("Municipality 0998 has not decided"), due.text());
      assertTrue(due.text().matches("(?s).*spell +2\\R.*Nothing was erased\\..*"), due.text());
      assertEquals(1, run(database, "--execute").exit(), "not without a reason");
      assertEquals(2, sql.fetchCount(DSL.table("citizen")));

      Said held = run(database, "hold", "--citizen", whom.toString(), "--reason", "Klage verserer");
      assertTrue(held.text().contains("citizen 1: hold placed"), held.text());
      Said kept = run(database, "--citizen", whom.toString(), "--execute", "--reason", "Anmodning");
      assertEquals(1, kept.exit(), kept.text());
      assertTrue(kept.text().contains("citizen 1: kept: on hold"), kept.text());
      sql.execute("update legal_hold set lifted_at = now(), lifted_reason = 'Afgjort'");

      Said erased =
          run(database, "--citizen", whom.toString(), "--execute", "--reason", "Anmodning");
      assertEquals(0, erased.exit(), erased.text());
      assertTrue(erased.text().contains("1 of 1 citizens were erased"), erased.text());
      assertFalse(erased.text().contains(CPR) || erased.text().contains("5555"), erased.text());
      assertEquals(List.of(2L), sql.fetch("select id from citizen").getValues(0));
      Said missing = run(database, "--citizen", CPR);
      assertEquals(1, missing.exit());
      assertFalse(missing.text().contains(CPR), "what stands on the command line is not repeated");
    }
  }

  @Test
  @DisplayName("prints the record of processing without a database, by the municipality's own file")
  void record(@TempDir Path directory) throws Exception {
    Path own = directory.resolve("own.yaml");
    Files.writeString(
        own,
        Files.readString(Path.of("src/main/resources/retention/retention.yaml"))
            .replace("\"0999\"", "\"0123\"")
            .replace("case: 5 years", "case: 18 months"));
    Said markdown =
        said(
            "record",
            "--municipality",
            "0123",
            "--name",
            "Opdigtet Kommune",
            "--policy",
            own.toString());
    assertEquals(0, markdown.exit(), markdown.text());
    assertTrue(
        markdown.text().contains("18 måneder fra dagen efter den sidste ydelsesperiode"),
        markdown.text());
    Said html =
        said(
            "record",
            "--municipality",
            "0123",
            "--name",
            "A & B",
            "--format",
            "html",
            "--lang",
            "en");
    assertTrue(html.text().contains("<h1>Record of processing – A &amp; B</h1>"), html.text());
    assertTrue(html.text().contains("undecided"), html.text());
    Files.writeString(own, "classes: 1\n");
    Said wrong =
        said("record", "--municipality", "0123", "--name", "X", "--policy", own.toString());
    assertEquals(1, wrong.exit());
    assertTrue(wrong.text().contains("own.yaml:1:10: Fields are expected here"), wrong.text());
  }

  private static Said run(Path data, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--data", data.toString()));
    return said(all.toArray(String[]::new));
  }

  private static Said said(String... arguments) {
    StringWriter out = new StringWriter();
    int exit =
        RetentionCommand.line(Application.class)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .setExecutionExceptionHandler((exception, line, _) -> {
              line.getErr().println(exception.getMessage());
              return 1;
            })
            .execute(arguments);
    return new Said(exit, out.toString());
  }
}
