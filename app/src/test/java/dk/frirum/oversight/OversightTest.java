package dk.frirum.oversight;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_REVIEW;
import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Emergency access and what comes of it")
class OversightTest {
  private static final String REASON = "Borgeren står i skranken og er syg";

  @LocalServerPort int port;
  @Autowired Chain chain;

  private static People people;

  @BeforeAll
  static void staff(DSLContext sql) {
    people = new People(sql);
    member(sql, "helper", "caseworker", "north");
    member(sql, "owner", "caseworker", "south");
    member(sql, "leader", "team-leader", "south");
    member(sql, "other-leader", "team-leader", "north");
    member(sql, "auditor", "auditor", "staff");
    people.staff("far-leader", "team-leader", People.ELSEWHERE, null);
  }

  private static long member(DSLContext sql, String username, String role, String team) {
    long id = people.staff(username, role, People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.TEAM, team)
        .set(STAFF.NAME, "Navn " + username)
        .where(STAFF.ID.eq(id))
        .execute();
    return id;
  }

  private static long citizenOf(DSLContext sql, String caseworker) {
    long id = people.citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 1, 1));
    Long staff =
        sql.select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(caseworker)).fetchOne(STAFF.ID);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  @Test
  @DisplayName(
      "opens a closed case with a reason, tells owner and leader, shows the citizen, and is reviewed once by another")
  void wholeLife(DSLContext sql) {
    long citizen = citizenOf(sql, "owner");
    people.staff("asta", "citizen", People.HERE, citizen);
    String page = "/citizens/" + citizen;
    Visit helper = Visit.of(port, "helper");

    HttpResponse<String> refused = helper.get(page);
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("Sagen hører til et andet team"), refused.body());
    assertFalse(refused.body().contains("Asta"), "nothing of the citizen is shown");

    HttpResponse<String> unreasoned = helper.post(page + "/emergency", Map.of("reason", "haster"));
    assertEquals(403, unreasoned.statusCode());
    assertTrue(
        unreasoned.body().contains("value=\"haster\"") || unreasoned.body().contains(">haster<"));
    assertEquals(0, sql.fetchCount(BREAK_GLASS, BREAK_GLASS.CITIZEN_ID.eq(citizen)));

    assertEquals(page, Visit.target(helper.post(page + "/emergency", Map.of("reason", REASON))));
    String open = helper.get(page).body();
    assertTrue(open.contains("Du har nødadgang til sagen indtil kl."), open);
    assertEquals("emergency", purposeOfLast(sql, citizen));

    for (String told : List.of("owner", "leader")) {
      Visit visit = Visit.of(port, told);
      assertTrue(visit.get("/about").body().contains("Beskeder (1)"), told);
      String messages = visit.get("/messages").body();
      assertTrue(messages.contains("Navn helper har åbnet en sag med nødadgang"), messages);
      assertTrue(messages.contains("Asta Prøve"), messages);
      assertFalse(visit.get("/about").body().contains("Beskeder (1)"), "it is read now");
    }
    assertFalse(Visit.of(port, "other-leader").get("/about").body().contains("Beskeder ("));

    String own = Visit.of(port, "asta").get(page + "/trail").body();
    assertTrue(own.contains("Åbnede sagen med nødadgang"), own);
    assertTrue(own.contains("Afvist"), "the try before it, too");
    assertFalse(own.contains("Navn helper"), "staff are not named to the citizen");

    Visit leader = Visit.of(port, "leader");
    String queue = leader.get("/oversight").body();
    assertTrue(queue.contains(REASON), queue);
    long id =
        sql.select(BREAK_GLASS.ID)
            .from(BREAK_GLASS)
            .where(BREAK_GLASS.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    String review = "/oversight/emergencies/" + id;
    Map<String, String> verdict = Map.of("verdict", "JUSTIFIED", "remark", "Talt med hende");
    assertEquals(404, Visit.of(port, "far-leader").post(review, verdict).statusCode());
    assertEquals(302, leader.post(review, verdict).statusCode());
    assertEquals(404, leader.post(review, Map.of("verdict", "UNJUSTIFIED")).statusCode(), "once");
    assertTrue(leader.get("/oversight").body().contains("Talt med hende"));
    assertTrue(chain.verify(List.of()).whole());
  }

  private static String purposeOfLast(DSLContext sql, long citizen) {
    return sql.select(AUDIT.PURPOSE)
        .from(AUDIT)
        .where(AUDIT.CITIZEN_ID.eq(citizen))
        .orderBy(AUDIT.ID.desc())
        .limit(1)
        .fetchSingle()
        .value1();
  }

  @Test
  @DisplayName("never lets a leader review what they took themselves")
  void notOneself(DSLContext sql) {
    long citizen = citizenOf(sql, "owner");
    sql.update(CITIZEN).set(CITIZEN.PROTECTION, "shielded").where(CITIZEN.ID.eq(citizen)).execute();
    Visit other = Visit.of(port, "other-leader");
    String page = "/citizens/" + citizen;
    assertEquals(page, Visit.target(other.post(page + "/emergency", Map.of("reason", REASON))));
    long id =
        sql.select(BREAK_GLASS.ID)
            .from(BREAK_GLASS)
            .where(BREAK_GLASS.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    assertEquals(
        404,
        other.post("/oversight/emergencies/" + id, Map.of("verdict", "JUSTIFIED")).statusCode());
    assertFalse(other.get("/oversight").body().contains("/oversight/emergencies/" + id + "\""));
    assertTrue(
        Visit.of(port, "auditor")
            .get("/oversight")
            .body()
            .contains("/oversight/emergencies/" + id + "\""));
  }

  @Test
  @DisplayName("closes a case to whoever declares a conflict of interest, until a leader ends it")
  void conflict(DSLContext sql) {
    long citizen = citizenOf(sql, "owner");
    String page = "/citizens/" + citizen;
    Visit owner = Visit.of(port, "owner");
    assertEquals(200, owner.get(page).statusCode());
    String form = owner.get(page + "/conflict").body();
    assertTrue(form.contains("forvaltningsloven § 6"), form);
    assertEquals(200, owner.post(page + "/conflict", Map.of("kind", "")).statusCode(), "asks why");
    assertEquals(
        302,
        owner.post(page + "/conflict", Map.of("kind", "family", "remark", "Fætter")).statusCode());

    HttpResponse<String> closed = owner.get(page);
    assertEquals(403, closed.statusCode());
    assertFalse(closed.body().contains("Nødadgang"), "nothing overrides it");
    assertEquals(403, owner.post(page + "/emergency", Map.of("reason", REASON)).statusCode());
    assertEquals(0, sql.fetchCount(BREAK_GLASS, BREAK_GLASS.CITIZEN_ID.eq(citizen)));
    assertFalse(
        owner.get("/citizens?q=asta").body().contains("\"" + page + "\""), "nor is it found");

    long id =
        sql.select(CONFLICT_OF_INTEREST.ID)
            .from(CONFLICT_OF_INTEREST)
            .where(CONFLICT_OF_INTEREST.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    String end = "/oversight/conflicts/" + id + "/end";
    assertEquals(403, owner.post(end, Map.of("reason", "Jeg er i tvivl")).statusCode());
    assertEquals(404, Visit.of(port, "far-leader").post(end, Map.of("reason", "x")).statusCode());
    Visit leader = Visit.of(port, "leader");
    leader.get("/oversight");
    assertEquals(302, leader.post(end, Map.of("reason", " ")).statusCode());
    assertEquals(403, owner.get(page).statusCode(), "not without a reason");
    leader.post(end, Map.of("reason", "Ikke i familie"));
    assertEquals(200, owner.get(page).statusCode());
  }

  @Test
  @DisplayName("names staff to a leader who asks for it, and writes that down")
  void names(DSLContext sql) {
    long citizen = citizenOf(sql, "owner");
    Visit.of(port, "owner").get("/citizens/" + citizen);
    Visit leader = Visit.of(port, "leader");
    String trail = "/citizens/" + citizen + "/trail";
    assertFalse(leader.get(trail).body().contains("Navn owner"));
    assertTrue(leader.get(trail + "?names=true").body().contains("Navn owner"));
    assertFalse(Visit.of(port, "owner").get(trail + "?names=true").body().contains("Navn leader"));
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.ACTION.eq("trail-extracted"),
            AUDIT.CITIZEN_ID.eq(citizen),
            org.jooq.impl.DSL.condition("details ->> 'names' = 'true'")));
  }

  @Test
  @DisplayName(
      "draws the same sample of the own municipality's trail twice, and keeps what was found")
  void samples(DSLContext sql) {
    long citizen = citizenOf(sql, "owner");
    Visit owner = Visit.of(port, "owner");
    for (int each = 0; each < 30; each++) {
      owner.get("/citizens/" + citizen);
    }
    Visit.of(port, "far-leader").get("/citizens?q=asta");
    Visit auditor = Visit.of(port, "auditor");
    String path = "/oversight/trail?staff=owner&sample=7";
    String first = rows(auditor.get(path).body());
    assertEquals(first, rows(auditor.get(path).body()));
    assertFalse(first.equals(rows(auditor.get("/oversight/trail?staff=owner&sample=8").body())));
    assertFalse(auditor.get("/oversight/trail").body().contains(">far-leader"));
    assertTrue(rows(auditor.get("/oversight/trail?staff=far-leader").body()).isEmpty());
    long row =
        sql.select(AUDIT.ID)
            .from(AUDIT)
            .where(AUDIT.CITIZEN_ID.eq(citizen))
            .limit(1)
            .fetchSingle()
            .value1();
    assertEquals(
        302, auditor.post("/oversight/trail/" + row, Map.of("verdict", "ASKED")).statusCode());
    assertEquals(
        "asked",
        sql.select(AUDIT_REVIEW.VERDICT)
            .from(AUDIT_REVIEW)
            .where(AUDIT_REVIEW.AUDIT_ID.eq(row))
            .fetchSingle()
            .value1());
    assertEquals(
        404,
        Visit.of(port, "far-leader")
            .post("/oversight/trail/" + row, Map.of("verdict", "FINE"))
            .statusCode());
  }

  private static String rows(String page) {
    int start = page.indexOf("<tbody>");
    return start < 0
        ? ""
        : page.substring(start, page.indexOf("</tbody>")).replaceAll("(?s)<form.*?</form>", "");
  }

  @Test
  @DisplayName("shows a citizen lists in which they stood, and searches that found them")
  void lists(DSLContext sql) {
    long citizen =
        people.citizen(People.HERE, "Unik", "Sjælden", "unik sjaelden", LocalDate.of(1970, 1, 1));
    people.staff("unik", "citizen", People.HERE, citizen);
    Visit.of(port, "helper").get("/citizens?q=sjaelden");
    String trail = Visit.of(port, "unik").get("/citizens/" + citizen + "/trail").body();
    assertTrue(trail.contains("Søgte efter borgere"), trail);
  }

  @Test
  @DisplayName(
      "gives the extract as a file, to the citizen and without names, and writes that down")
  void file(DSLContext sql) {
    long citizen = people.citizen(People.HERE, "Fil", "Holm", "fil holm", LocalDate.of(1970, 1, 1));
    people.staff("fil", "citizen", People.HERE, citizen);
    Visit.of(port, "helper").get("/citizens?q=fil+holm");
    String path = "/citizens/" + citizen + "/trail";
    Visit own = Visit.of(port, "fil");
    assertTrue(own.get(path).body().contains(path + "/export?format=xlsx"));
    String file = own.get(path + "/export?names=true&format=csv").body();
    assertTrue(file.contains("Søgte efter borgere"), file);
    assertFalse(file.contains("Navn helper"), file);
    assertEquals('P', own.bytes(path + "/export?format=xlsx").body()[0], "a zip");
    assertEquals(
        2,
        sql.fetchCount(
            AUDIT,
            AUDIT.ACTION.eq("list-exported"),
            org.jooq.impl.DSL.condition("shown @> array[{0}]", org.jooq.impl.DSL.val(citizen))));
    assertEquals(404, own.get(path + "/export?format=pdf").statusCode());
  }
}
