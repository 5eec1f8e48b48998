package dk.frirum.rehabilitation;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.REHABILITATION_CASE;
import static dk.frirum.tables.Tables.REHABILITATION_ENTRY;
import static dk.frirum.tables.Tables.REHABILITATION_FORM;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
@DisplayName("A case for the rehabilitation team")
class TeamCaseTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private String worker = "";
  private Visit visit = new Visit(0);

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCitizen() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(LocalDate.of(2023, 1, 2)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
    visit = Visit.of(port, worker);
  }

  private String path() {
    return "/citizens/" + citizen + "/rehabilitation";
  }

  private long begun() {
    assertEquals(302, visit.post(path(), Map.of("question", "Fleksjob?")).statusCode());
    return sql.select(REHABILITATION_CASE.ID)
        .from(REHABILITATION_CASE)
        .where(REHABILITATION_CASE.CITIZEN_ID.eq(citizen))
        .fetchSingle()
        .value1();
  }

  private static Map<String, String> form(long id, int seen, String ownView, boolean shared) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "case", "" + id,
                "seen", "" + seen,
                "ownView", ownView,
                "health", "Ryg",
                "social", "",
                "work", "Tømrer",
                "tried", "Praktik 2025"));
    if (shared) {
      form.put("shared", "on");
    }
    return form;
  }

  @Test
  @DisplayName("keeps the preparatory part version by version, and shows the difference where two write at once")
  void versions() {
    long id = begun();
    assertEquals(302, visit.post(path() + "/form", form(id, 0, "Vil gerne køre", true)).statusCode());
    assertEquals(302, visit.post(path() + "/form", form(id, 0, "Vil gerne køre", true)).statusCode());
    String page = visit.post(path() + "/form", form(id, 0, "Noget andet", true)).body();
    assertTrue(page.contains("En anden har gemt en ny version"), page);
    assertTrue(page.contains("Noget andet") && page.contains("Vil gerne køre"), page);
    assertTrue(page.contains("name=\"seen\" value=\"1\""), "sent once more it comes after the other");
    assertEquals(302, visit.post(path() + "/form", form(id, 1, "Noget andet", false)).statusCode());
    assertEquals(2, sql.fetchCount(REHABILITATION_FORM, REHABILITATION_FORM.CASE_ID.eq(id)));
    assertEquals(
        List.of("rehabilitation-begun", "rehabilitation-prepared", "rehabilitation-prepared"),
        sql.select(CASE_EVENT.KIND)
            .from(CASE_EVENT)
            .where(CASE_EVENT.CITIZEN_ID.eq(citizen))
            .orderBy(CASE_EVENT.ID)
            .fetch(CASE_EVENT.KIND));
  }

  @Test
  @DisplayName("is read by the citizen, who sees the versions that are shared and no form to write in")
  void citizensOwn() {
    long id = begun();
    visit.post(path() + "/form", form(id, 0, "Delt med mig", true));
    visit.post(path() + "/form", form(id, 1, "Kun til os", false));
    String own = "c" + UUID.randomUUID();
    people.staff(own, "citizen", People.HERE, citizen);
    String page = Visit.of(port, own).get(path()).body();
    assertTrue(page.contains("Delt med mig") && page.contains("Fleksjob?"), page);
    assertFalse(page.contains("Kun til os"), "not shared");
    assertFalse(page.contains("/rehabilitation/form"), "nothing to write in");
  }

  @Test
  @DisplayName("held, its meeting writes what the rules wait for: the meeting with its members (LOB § 9 ff.)")
  void meeting() {
    visit.get("/citizens/" + citizen + "/meetings/new?kind=rehabilitation-team");
    Map<String, String> call =
        Map.of(
            "slot", "other",
            "date", today.plusDays(20).toString(),
            "time", "09.00",
            "minutes", "60",
            "form", "in-person",
            "place", "Rådhuset",
            "team-member-1-name", "Bo Lund",
            "team-member-4-name", "Dr. Iben Kær",
            "team-member-5-name", "Ulla Skole",
            "idempotencyKey", UUID.randomUUID().toString());
    String to = Visit.target(visit.post("/citizens/" + citizen + "/meetings?kind=rehabilitation-team", call));
    long id = Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
    assertTrue(visit.get(to).body().contains("Regionen (sundhedskoordinator)"));
    Instant at = Instant.parse("2025-03-03T08:00:00Z");
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.ID.eq(id))
        .execute();
    Map<String, String> outcome =
        new HashMap<>(Map.of("version", "0", "outcome", "held", "form", "in-person", "record", "Enige"));
    sql.select(MEETING_PARTY.ID)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.eq(id), MEETING_PARTY.AREA.isNull().or(MEETING_PARTY.AREA.ne("region")))
        .forEach(row -> outcome.put("came-" + row.value1(), "on"));
    assertEquals(302, visit.post("/meetings/" + id + "/outcome", outcome).statusCode());
    assertEquals(302, visit.post("/meetings/" + id + "/outcome", outcome).statusCode(), "the second click");
    var happened =
        sql.selectFrom(OCCURRENCE).where(OCCURRENCE.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals("rehabilitation-team-meeting", happened.getKind());
    assertEquals(LocalDate.of(2025, 3, 3), happened.getHappenedOn());
    assertEquals("{\"members\": \"employment+education\"}", happened.getAttributes().data());
    assertEquals(
        "OVERDUE",
        sql.select(DUTY.STATUS)
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq("team-composition"))
            .fetchSingle()
            .value1(),
        "the region was called and did not come");
    assertTrue(
        visit.get("/citizens/" + citizen).body().contains("Møde i rehabiliteringsteamet"));
  }

  @Test
  @DisplayName("recommends and decides: the decision has what the law wants before it (lov 1750/2025), and a withdrawn one is none")
  void decision() {
    long id = begun();
    assertEquals(
        302,
        visit.post(path() + "/entries", entry(id, "decision", "decided", "decisionReasons", "decidedOn", today)).statusCode());
    assertEquals(List.of("description-before-decision", "health-advice-before-decision"), open());
    long decision =
        sql.select(REHABILITATION_ENTRY.ID)
            .from(REHABILITATION_ENTRY)
            .where(REHABILITATION_ENTRY.CASE_ID.eq(id))
            .fetchSingle()
            .value1();
    assertTrue(
        visit
            .post(path() + "/withdraw", Map.of("case", "" + id, "withdrawn", "" + decision))
            .body()
            .contains("why-" + decision + "-error"));
    assertEquals(
        302,
        visit
            .post(
                path() + "/withdraw",
                Map.of("case", "" + id, "withdrawn", "" + decision, "why-" + decision, "For tidligt"))
            .statusCode());
    assertEquals(List.of(), open());
    Map<String, String> description = form(id, 0, "Vil gerne køre", true);
    description.put("description", "on");
    visit.post(path() + "/form", description);
    visit.post(path() + "/entries", Map.of("case", "" + id, "entry", "health-advice", "advice", "Skånehensyn", "advisedOn", today.toString()));
    Map<String, String> recommendation =
        entry(id, "recommendation", "measure", "reasons", "recommendedOn", today);
    recommendation.put("said-region", "Arbejdsevnen er nedsat");
    assertEquals(302, visit.post(path() + "/entries", recommendation).statusCode());
    assertEquals(302, visit.post(path() + "/entries", recommendation).statusCode());
    visit.post(path() + "/entries", entry(id, "decision", "decided", "decisionReasons", "decidedOn", today));
    assertEquals(List.of(), open(), "description and advice were there");
    assertEquals(
        1,
        sql.fetchCount(
            OCCURRENCE,
            OCCURRENCE.CITIZEN_ID.eq(citizen),
            OCCURRENCE.KIND.eq("work-ability-decision"),
            OCCURRENCE.WITHDRAWN.isFalse()));
    String page = visit.get(path()).body();
    assertTrue(page.contains("Arbejdsevnen er nedsat") && page.contains("For tidligt"), page);
  }

  private static Map<String, String> entry(
      long id, String kind, String measure, String reasons, String on, LocalDate day) {
    return new HashMap<>(
        Map.of(
            "case", "" + id,
            "entry", kind,
            measure, "flexi-job",
            reasons, "Fordi",
            on, day.toString(),
            "idempotencyKey", UUID.randomUUID().toString()));
  }

  private List<String> open() {
    return sql.select(DUTY.REQUIREMENT)
        .from(DUTY)
        .where(
            DUTY.CITIZEN_ID.eq(citizen),
            DUTY.REQUIREMENT.like("%-before-decision"),
            DUTY.STATUS.in("DUE", "OVERDUE"))
        .orderBy(DUTY.REQUIREMENT)
        .fetch(DUTY.REQUIREMENT);
  }

  @Test
  @DisplayName("begins an effort once, by the step of its plan; a second begin finds it begun")
  void steps() {
    long id = begun();
    assertTrue(
        visit
            .post(
                path() + "/steps",
                Map.of("case", "" + id, "what", "", "from", "31-02-2026", "to", ""))
            .body()
            .contains("id=\"from-error\""));
    visit.post(
        path() + "/steps",
        Map.of("case", "" + id, "what", "Praktik", "from", today.toString(), "to", ""));
    String step =
        sql.select(dk.frirum.tables.Tables.REHABILITATION_STEP.ID)
            .from(dk.frirum.tables.Tables.REHABILITATION_STEP)
            .fetchSingle()
            .value1()
            .toString();
    Map<String, String> begin = Map.of("case", "" + id, "step", step, "version", "0");
    visit.post(path() + "/steps/next", begin);
    visit.post(path() + "/steps/next", begin);
    assertEquals(
        1,
        sql.fetchCount(
            OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.KIND.eq("effort-started")));
    assertTrue(visit.get(path()).body().contains("I gang fra"));
    assertEquals(302, visit.post(path() + "/close", Map.of("case", "" + id, "closedWhy", "Færdig")).statusCode());
    assertTrue(visit.get(path()).body().contains("Tidligere sager"));
  }
}
