package dk.frirum.backup;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.commands.BackupCommand;
import dk.frirum.commands.RestoreCommand;
import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Node;
import dk.frirum.testing.TestDatabase;
import dk.frirum.testing.Visit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

@ApplicationTest
@DisplayName("Frirum on a restored database")
class RestoredApplicationTest {
  @TempDir Path directory = Path.of("");
  @LocalServerPort int port;
  @Autowired DemoMunicipality municipality;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  @Test
  @DisplayName(
      "starts, shows the interviews that were registered before, and takes new ones: backup and restore by command")
  void startsAndGoesOn(DataSource source) throws Exception {
    municipality.fill(200, _ -> {});
    long citizen =
        sql.select(CITIZEN.ID).from(CITIZEN).orderBy(CITIZEN.ID).limit(1).fetchSingle().value1();
    register(signedIn(port), citizen, "Før kopien, æøå");
    Path file = directory.resolve("demo.frirum");
    String made = run(new BackupCommand(clock), file, TestDatabase.address(source));
    assertTrue(made.contains("It holds personal data and is not encrypted"), made);
    try (TestDatabase target = TestDatabase.empty()) {
      String said = run(new RestoreCommand(), file, target.address());
      assertTrue(said.contains("citizen: 200 rows"), said);
      assertEquals(Data.held(source), Data.held(target.dataSource()));
      try (Node node = Node.on(target.address())) {
        Visit visit = signedIn(node.port());
        String page = visit.get("/citizens/" + citizen).body();
        assertTrue(page.contains("Før kopien, æøå"), page);
        register(visit, citizen, "Efter kopien");
        DSLContext restored = DSL.using(target.dataSource(), SQLDialect.POSTGRES);
        assertEquals(
            2L,
            restored.fetchValue(
                "select count(*) from interview i join case_event e on e.subject_id = i.id and e.subject = 'interview'"
                    + " where i.note in ('Før kopien, æøå', 'Efter kopien')"));
      }
    }
  }

  private void register(Visit visit, long citizen, String note) {
    Map<String, String> form = new HashMap<>();
    form.put("kind", "job-interview");
    form.put("date", LocalDate.now(clock).minusDays(note.length()).toString());
    form.put("form", "phone");
    form.put("outcome", "held");
    form.put("note", note);
    form.put("idempotencyKey", UUID.randomUUID().toString());
    HttpResponse<String> answer = visit.post("/citizens/" + citizen + "/interviews", form);
    assertEquals(302, answer.statusCode(), answer.body());
  }

  private static Visit signedIn(int port) {
    Visit visit = new Visit(port);
    visit.signIn("sagsbehandler", "havrelund");
    return visit;
  }

  /** A test cannot set the variable the password is usually read from. */
  private static String run(Object command, Path file, EmbeddedPostgres.Address database) {
    String url = database.url() + "?password=" + database.password();
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(file.toString(), "--url", url);
    assertEquals(0, exit, out.toString());
    return out.toString();
  }
}
