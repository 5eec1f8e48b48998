package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.LEGAL_HOLD;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.backup.Backup;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.TestDatabase;
import dk.frirum.testing.Visit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A person with unusual words in every field of every form is worked with over HTTP by everybody,
 * and then erased.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The canary")
class CanaryTest {
  private static final String CPR = Traces.CPR;

  @LocalServerPort int port;
  @Autowired OperatorRetention operator;
  @Autowired Chain chain;
  private long citizen;

  @Test
  @DisplayName(
      "leaves 0 hits in any column of any table, in a backup, in the log and in the search, and a whole chain")
  void nothingLeft(DSLContext sql, DataSource database, @TempDir Path directory, CapturedOutput log)
      throws IOException {
    staff(sql);
    imported(sql);
    ownCase(sql);
    work(sql);
    oversight(sql);
    astray();
    assertEquals(
        List.of(),
        Traces.missing(Traces.hits(sql)),
        "the test puts every word into the database before");
    List<Chain.Head> noted = chain.heads();

    OperatorRetention.Plan plan = operator.of(List.of(CPR), null);
    assertTrue(plan.rows().size() >= 10, "" + plan.rows());
    List<OperatorRetention.Done> done = operator.execute(plan, "Anmodning af 1. november", "drift");
    assertEquals(List.of("erased"), done.stream().map(OperatorRetention.Done::said).toList());

    assertEquals(Map.of(), Traces.hits(sql), "in the database");
    Path file = directory.resolve("after.frirum");
    new Backup(TestDatabase.address(database), Clock.systemUTC(), _ -> {}).write(file);
    assertEquals(List.of(), Traces.words(Traces.unzipped(file)), "in the backup");
    assertEquals(List.of(), Traces.words(log.getAll()), "in the log");
    for (String typed : List.of("zyxquorla", "kanaeridottir", "01-01-1985")) {
      String found = Visit.of(port, "mate").get("/citizens?q=" + typed).body();
      assertTrue(!found.contains("/citizens/" + citizen), "in the search: " + found);
    }
    Chain.Verdict verdict = chain.verify(noted);
    assertEquals(List.of(), verdict.breaks());
    assertTrue(verdict.erased() >= 5, "" + verdict.erased());
    assertTrue(
        sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(citizen)) > 10, "the trail stays, by number");
  }

  private void staff(DSLContext sql) {
    People people = new People(sql);
    for (String role : List.of("coordinator", "auditor", "team-leader")) {
      people.staff(role);
    }
    people.staff("mate", "caseworker", People.HERE, null);
    people.staff("other", "caseworker", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.TEAM, "north")
        .where(STAFF.USERNAME.in("mate", "team-leader"))
        .execute();
    sql.update(STAFF).set(STAFF.TEAM, "south").where(STAFF.USERNAME.eq("other")).execute();
    people.citizen(People.HERE, "Asta", "Holm", "asta holm", LocalDate.of(1985, 1, 1));
  }

  private void imported(DSLContext sql) {
    upload(
        "zyxquorla-qzqfile.csv",
        "cpr;given_name;surname;born;address;postcode;city;phone;email;caseworker\n"
            + CPR
            + ";Zyxquorla;Kanæridottir;1985-01-01;Fuglebursgade 77;9797;Kanarieby;99887766;zyx@canary.example;mate\n");
    upload(
        "zyxquorla-spell.csv",
        "cpr;benefit;from\n" + CPR + ";cash-assistance;" + Denmark.today().minusDays(20) + "\n");
    upload(
        "zyxquorla-fact.csv",
        "cpr;fact;value;from\n"
            + CPR
            + ";expected-absence;10 weeks;"
            + Denmark.today().minusDays(20)
            + "\n");
    citizen =
        sql.select(CITIZEN.ID).from(CITIZEN).where(CITIZEN.CPR.eq(CPR)).fetchSingle().value1();
  }

  private void upload(String name, String rows) {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/import");
    HttpResponse<String> trial =
        visit.upload("/import", "file", name, rows.getBytes(StandardCharsets.UTF_8));
    visit.post(
        "/import/confirm",
        Map.of("token", found("name=\"token\" value=\"([^\"]+)\"", trial.body())));
  }

  private static String found(String pattern, String page) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertTrue(found.find(), pattern + " in " + page);
    return found.group(1).replace("&amp;", "&");
  }

  private void ownCase(DSLContext sql) {
    new People(sql).staff("zyxquorla", "citizen", People.HERE, citizen);
    sql.update(STAFF)
        .set(STAFF.NAME, "Zyxquorla Kanæridottir")
        .where(STAFF.CITIZEN_ID.eq(citizen))
        .execute();
    new Visit(port).signIn("zyxquorla", "qzqpassword");
    Visit own = Visit.of(port, "zyxquorla");
    for (String page :
        List.of("", "/trail", "/trail/export?format=csv", "/trail/export?format=xlsx")) {
      assertEquals(200, own.get("/citizens/" + citizen + page).statusCode());
    }
  }

  private void work(DSLContext sql) {
    String page = "/citizens/" + citizen;
    Visit other = Visit.of(port, "other");
    other.get("/citizens?q=zyxquorla");
    assertEquals(403, other.get(page).statusCode());
    assertEquals(
        302,
        other.post(page + "/emergency", Map.of("reason", "qzqemergency Zyxquorla")).statusCode());
    assertEquals(200, other.get(page).statusCode());

    Visit mate = Visit.of(port, "mate");
    for (String typed : List.of("zyxquorla", "kanaeridottir", "01-01-1985")) {
      mate.get("/citizens?q=" + typed);
      mate.get("/citizens/export?format=xlsx&q=" + typed);
    }
    mate.post("/citizens", Map.of("q", CPR));
    mate.post(page + "/cpr", Map.of());
    mate.post(page + "/address", Map.of());
    mate.get("/today?scope=team");
    mate.get("/today/export?format=csv");
    String form = mate.get(page + "/interviews/new").body();
    String action = found("action=\"(/citizens/\\d+/interviews[^\"]*)\"", form);
    assertEquals(
        302, mate.post(action, interview(Map.of("note", "qzqnote Zyxquorla"))).statusCode());
    long id =
        sql.select(INTERVIEW.ID)
            .from(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    mate.get("/interviews/" + id + "/correct");
    assertEquals(
        302,
        mate.post(
                "/interviews/" + id + "/correct",
                interview(Map.of("note", "qzqcorrected", "reason", "qzqwhy", "version", "0")))
            .statusCode());
    mate.get("/interviews/" + id + "/withdraw");
    assertEquals(
        302,
        mate.post(
                "/interviews/" + id + "/withdraw", Map.of("version", "1", "reason", "qzqwithdrawn"))
            .statusCode());
    String draft =
        found("name=\"draft\" value=\"([^\"]+)\"", mate.get(page + "/interviews/new").body());
    mate.post("/drafts", interview(Map.of("note", "qzqdraft", "draft", draft)));
    mate.get(page + "/conflict");
    assertEquals(
        302,
        mate.post(page + "/conflict", Map.of("kind", "family", "remark", "qzqconflict"))
            .statusCode());
  }

  private static Map<String, String> interview(Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "job-interview",
                "date", Denmark.today().toString(),
                "form", "in-person",
                "outcome", "held",
                "preparation", "10",
                "meeting", "45",
                "afterWork", "15",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return form;
  }

  private void oversight(DSLContext sql) {
    Visit leader = Visit.of(port, "team-leader");
    leader.get("/messages");
    leader.get("/citizens/" + citizen + "/trail?names=true");
    leader.get("/oversight");
    long glass = sql.select(BREAK_GLASS.ID).from(BREAK_GLASS).fetchSingle().value1();
    assertEquals(
        302,
        leader
            .post(
                "/oversight/emergencies/" + glass,
                Map.of("verdict", "JUSTIFIED", "remark", "qzqverdict"))
            .statusCode());
    long conflict =
        sql.select(CONFLICT_OF_INTEREST.ID).from(CONFLICT_OF_INTEREST).fetchSingle().value1();
    assertEquals(
        302,
        leader
            .post("/oversight/conflicts/" + conflict + "/end", Map.of("reason", "qzqended"))
            .statusCode());

    Visit auditor = Visit.of(port, "auditor");
    auditor.get("/oversight/trail?staff=zyxquorla");
    long row =
        sql.select(AUDIT.ID)
            .from(AUDIT)
            .where(AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("cpr-shown"))
            .fetchSingle()
            .value1();
    auditor.post("/oversight/trail/" + row, Map.of("verdict", "ASKED", "remark", "qzqsample"));

    Visit coordinator = Visit.of(port, "coordinator");
    coordinator.get("/retention");
    assertEquals(
        302,
        coordinator
            .post(
                "/retention/holds", Map.of("citizen", "" + citizen, "reason", "qzqhold Zyxquorla"))
            .statusCode());
    assertTrue(coordinator.get("/retention").body().contains("qzqhold"));
    long hold = sql.select(LEGAL_HOLD.ID).from(LEGAL_HOLD).fetchSingle().value1();
    assertEquals(
        302,
        coordinator
            .post("/retention/holds/" + hold + "/lift", Map.of("reason", "qzqlifted"))
            .statusCode());
  }

  /** What people type where it has no business. */
  private void astray() {
    new Visit(port).signIn("qzqnobody", "qzqpassword");
    Visit mate = Visit.of(port, "mate");
    mate.get("/citizens/" + CPR);
    mate.get("/citizens?q=" + CPR);
    mate.get("/citizens?q=zyxquorla+kan%C3%A6ridottir+nobody");
    mate.get("/today?scope=zyxquorla&requirement=qzqfile");
    mate.get("/zyxquorla");
    Visit.of(port, "auditor").get("/citizens?q=zyxquorla");
  }
}
