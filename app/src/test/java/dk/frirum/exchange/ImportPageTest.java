package dk.frirum.exchange;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The import page")
class ImportPageTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final byte[] FILE =
      "cpr;given_name;surname\n0181850000;Åse;Ørn\nvrøvl;Bo;Dahl\n0281850001;<b>Bo</b>;Dahl\n"
          .getBytes(StandardCharsets.UTF_8);

  @LocalServerPort int port;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("team-leader");
    people.staff("caseworker");
  }

  @BeforeEach
  void nobody(DSLContext sql) {
    assertEquals(0, sql.fetchCount(CITIZEN), "each test leaves the table empty");
  }

  @Test
  @DisplayName("tries a file first and then takes its good rows, once")
  void trialThenReal(DSLContext sql) {
    Visit visit = Visit.of(port, "coordinator");
    HttpResponse<String> trial = visit.upload("/import", "file", "borgere.csv", FILE);
    assertEquals(200, trial.statusCode());
    assertTrue(trial.body().contains("borgere.csv"), trial.body());
    assertTrue(trial.body().contains("Et CPR-nummer har ti cifre"), trial.body());
    assertEquals(0, sql.fetchCount(CITIZEN));
    String token = token(trial);

    assertEquals(
        0, confirmed(Visit.of(port, "team-leader"), token, sql), "a token is its sender's own");
    assertEquals(2, confirmed(visit, token, sql));
    assertEquals(2, confirmed(visit, token, sql), "and good for one time");
    assertEquals(2, sql.fetchCount(AUDIT, AUDIT.ACTION.eq("imported")));

    HttpResponse<String> again = visit.upload("/import", "file", "borgere.csv", FILE);
    assertFalse(TOKEN.matcher(again.body()).find(), "nothing to confirm");
    assertFalse(again.body().contains("<b>Bo"), "what stands in a file is shown as text");
    Wipe.untriggered(sql, "delete from duty");
    Wipe.untriggered(sql, "delete from case_event");
    Wipe.untriggered(sql, "delete from audit where citizen_id is not null");
    Wipe.untriggered(sql, "delete from citizen");
  }

  @Test
  @DisplayName("says in a sentence what is wrong with a file as a whole")
  void wholeFile() {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/import");
    String wrong =
        visit
            .upload("/import", "file", "x.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
            .body();
    assertTrue(wrong.contains("hvor der mangler"), wrong);
    String empty = visit.upload("/import", "file", "x.csv", new byte[0]).body();
    assertTrue(empty.contains("Vælg en fil med indhold"), empty);
    String staff =
        visit
            .upload(
                "/import",
                "file",
                "x.csv",
                "username;name;role\nx;X;auditor\n".getBytes(StandardCharsets.UTF_8))
            .body();
    assertTrue(staff.contains("kun fra kommandolinjen"), staff);
  }

  @Test
  @DisplayName("is closed to caseworkers")
  void closed() {
    Visit visit = Visit.of(port, "caseworker");
    assertEquals(403, visit.get("/import").statusCode());
    assertEquals(403, visit.upload("/import", "file", "x.csv", FILE).statusCode());
  }

  private static int confirmed(Visit visit, String token, DSLContext sql) {
    visit.get("/import");
    assertEquals(200, visit.post("/import/confirm", Map.of("token", token)).statusCode());
    return sql.fetchCount(CITIZEN);
  }

  private static String token(HttpResponse<String> answer) {
    Matcher found = TOKEN.matcher(answer.body());
    assertTrue(found.find(), answer.body());
    return found.group(1);
  }
}
