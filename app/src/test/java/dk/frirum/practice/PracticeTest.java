package dk.frirum.practice;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.PRACTICE;
import static dk.frirum.tables.Tables.PRACTICE_ITEM;
import static dk.frirum.tables.Tables.PRACTICE_PART;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Video sessions with a doctor's practice")
class PracticeTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private long practice;
  private long leader;
  private Visit visit = new Visit(0);

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void practice() {
    today = LocalDate.now(clock);
    String worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    leader = people.staff("l" + UUID.randomUUID(), "team-leader", People.HERE, null);
    citizen = someone("Ida", staff);
    visit = Visit.of(port, worker);
    String name = "Lægerne " + UUID.randomUUID();
    visit.post("/practices", Map.of("name", name, "email", ""));
    practice =
        sql.select(PRACTICE.ID).from(PRACTICE).where(PRACTICE.NAME.eq(name)).fetchSingle().value1();
  }

  private long someone(String name, long staff) {
    long id =
        people.citizen(
            People.HERE, name, "Kær", name.toLowerCase() + " kaer", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  private Map<String, String> session() {
    String end = "-" + practice;
    return Map.of(
        "on" + end,
        today.plusDays(5).toString(),
        "at" + end,
        "12.15",
        "minutes" + end,
        "30",
        "doctor" + end,
        "Dr. Bo Lund",
        "leader" + end,
        "" + leader,
        "idempotencyKey",
        UUID.randomUUID().toString());
  }

  private String called() {
    visit.post(
        "/practices/" + practice + "/part",
        Map.of("day-" + practice, today.toString(), "saidBy-" + practice, "Dr. Bo Lund"));
    return Visit.target(visit.post("/practices/" + practice + "/sessions", session()));
  }

  private Map<String, String> asked(String session) {
    return new HashMap<>(
        Map.of(
            "session",
            session.substring(session.lastIndexOf('/') + 1),
            "ground",
            "consent",
            "consentOn",
            today.toString(),
            "subject-function",
            "on",
            "question",
            "Hvad kan Ida løfte?",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  @Test
  @DisplayName(
      "are held only with a practice that takes part that day of its own accord, until its last day")
  void voluntary() {
    String refused = visit.post("/practices/" + practice + "/sessions", session()).body();
    assertTrue(refused.contains("Det er frivilligt"), refused);
    String session = called();
    assertTrue(session.startsWith("/practices/sessions/"), session);
    assertTrue(visit.get(session).body().contains("Dr. Bo Lund"));
    String part =
        sql.select(PRACTICE_PART.ID)
            .from(PRACTICE_PART)
            .where(PRACTICE_PART.PRACTICE_ID.eq(practice))
            .fetchSingle()
            .value1()
            .toString();
    visit.post(
        "/practices/" + practice + "/part",
        Map.of("part", part, "version", "0", "day-" + practice, today.plusDays(2).toString()));
    assertTrue(
        visit
            .post("/practices/" + practice + "/sessions", session())
            .body()
            .contains("Det er frivilligt"));
  }

  @Test
  @DisplayName("speak of nobody by name without a basis, and by law of less than by consent")
  void basis() {
    Map<String, String> form = asked(called());
    form.put("ground", "");
    String path = "/citizens/" + citizen + "/doctor";
    String refused = visit.post(path, form).body();
    assertTrue(refused.contains("fordi der ikke er et grundlag"), refused);
    form.put("ground", "duty");
    form.put("duty", "Opdigtet lov § 1");
    form.put("subject-diagnosis", "on");
    assertTrue(visit.post(path, form).body().contains("id=\"subject-diagnosis-error\""));
    assertEquals(0, sql.fetchCount(PRACTICE_ITEM, PRACTICE_ITEM.CITIZEN_ID.eq(citizen)));
    form.put("ground", "consent");
    form.put("consentOn", today.plusDays(1).toString());
    assertTrue(visit.post(path, form).body().contains("id=\"consentOn-error\""));
    form.put("consentOn", today.toString());
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(1, sql.fetchCount(PRACTICE_ITEM, PRACTICE_ITEM.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "need a consent no older than a year on the day they are held (sundhedsloven § 44, stk. 2), and say when it has lapsed since")
  void lapsed() {
    String session = called();
    Map<String, String> form = asked(session);
    String path = "/citizens/" + citizen + "/doctor";
    LocalDate held = today.plusDays(5);
    form.put("consentOn", held.minusYears(1).minusDays(1).toString());
    String refused = visit.post(path, form).body();
    assertTrue(refused.contains("id=\"consentOn-error\""), refused);
    assertTrue(refused.contains("§ 44, stk. 2"), refused);
    form.put("consentOn", held.minusYears(1).toString());
    assertEquals(302, visit.post(path, form).statusCode(), "its last day");
    assertFalse(visit.get(session).body().contains("bortfaldt"));
    visit.post(
        session + "/move",
        Map.of("on", held.plusDays(1).toString(), "at", "12.15", "minutes", "30", "version", "0"));
    assertTrue(visit.get(session).body().contains("bortfaldt"), visit.get(session).body());
  }

  @Test
  @DisplayName(
      "may speak of a citizen for weighty considerations, of which the citizen is then told (sundhedsloven § 43, stk. 4)")
  void considerations() {
    Map<String, String> form = asked(called());
    form.put("ground", "interest");
    form.put("interest", "Ida kan ikke selv sige det");
    String path = "/citizens/" + citizen + "/doctor";
    assertEquals(302, visit.post(path, form).statusCode());
    var item = sql.fetchSingle(PRACTICE_ITEM, PRACTICE_ITEM.CITIZEN_ID.eq(citizen));
    String page = visit.get(path).body();
    assertTrue(page.contains("stk. 2, nr. 2") && page.contains("told-" + item.getId()), page);
    Map<String, String> record =
        new HashMap<>(
            Map.of("item", "" + item.getId(), "version", "0", "record-" + item.getId(), "Aftalt"));
    record.put("told-" + item.getId(), today.plusDays(1).toString());
    assertEquals(200, visit.post(path + "/record", record).statusCode(), "not yet");
    record.put("told-" + item.getId(), today.toString());
    assertEquals(302, visit.post(path + "/record", record).statusCode());
    assertEquals(
        today,
        sql.fetchSingle(PRACTICE_ITEM, PRACTICE_ITEM.ID.eq(item.getId())).getToldOn());
  }

  @Test
  @DisplayName(
      "have minutes in each citizen's case alone, and hide from the agenda whom the reader may not see")
  void minutes() {
    String session = called();
    long staff =
        sql.select(CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizen))
            .fetchSingle()
            .value1();
    long other = someone("Knud", staff);
    visit.post("/citizens/" + citizen + "/doctor", asked(session));
    visit.post("/citizens/" + other + "/doctor", asked(session));
    long item =
        sql.select(PRACTICE_ITEM.ID)
            .from(PRACTICE_ITEM)
            .where(PRACTICE_ITEM.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    String path = "/citizens/" + citizen + "/doctor/record";
    Map<String, String> record =
        Map.of("item", "" + item, "version", "0", "record-" + item, "Ida kan løfte 5 kg");
    assertEquals(302, visit.post(path, record).statusCode());
    assertEquals(302, visit.post(path, record).statusCode(), "the second click");
    String late =
        visit
            .post(path, Map.of("item", "" + item, "version", "0", "record-" + item, "Noget andet"))
            .body();
    assertTrue(late.contains("Noget andet") && late.contains("Ida kan løfte 5 kg"), late);
    assertFalse(visit.get("/citizens/" + other + "/doctor").body().contains("løfte 5 kg"));
    assertFalse(visit.get(session).body().contains("løfte 5 kg"), "not on the agenda");
    sql.update(CITIZEN).set(CITIZEN.PROTECTION, "shielded").where(CITIZEN.ID.eq(other)).execute();
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, leader).where(CITIZEN.ID.eq(other)).execute();
    sql.update(STAFF).set(STAFF.TEAM, "x" + leader).where(STAFF.ID.eq(leader)).execute();
    String agenda = visit.get(session).body();
    assertTrue(agenda.contains("Ida Kær") && agenda.contains("Og 1 sager"), agenda);
    assertFalse(agenda.contains("Knud"), "shielded");
  }
}
