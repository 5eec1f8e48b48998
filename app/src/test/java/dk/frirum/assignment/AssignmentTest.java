package dk.frirum.assignment;

import static dk.frirum.tables.Tables.ASSIGNMENT;
import static dk.frirum.tables.Tables.ASSIGNMENT_ROW;
import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Citizens given to colleagues")
class AssignmentTest {
  private static @Nullable People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;

  private final List<Long> citizens = new ArrayList<>();
  private String leader = "";
  private String team = "";
  private String leaving = "";
  private long from;
  private long one;
  private long other;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  private People invented() {
    return Objects.requireNonNull(people);
  }

  @BeforeEach
  void team() {
    team = "t" + UUID.randomUUID();
    leader = "l" + team;
    leaving = "w" + team;
    staff(leader, "team-leader", team);
    from = staff(leaving, "caseworker", team);
    one = staff("a" + team, "caseworker", team);
    other = staff("b" + team, "caseworker", team);
    for (int each = 0; each < 6; each++) {
      citizens.add(citizen(from));
    }
  }

  private long staff(String name, String role, String team) {
    long id = invented().staff(name, role, People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, team).where(STAFF.ID.eq(id)).execute();
    return id;
  }

  private long citizen(@Nullable Long caseworker) {
    long id =
        invented().citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, caseworker).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  private void task(long citizen, long owner) {
    sql.insertInto(TASK)
        .set(TASK.CITIZEN_ID, citizen)
        .set(TASK.WHAT, "Ring")
        .set(TASK.OWNER_ID, owner)
        .set(TASK.DUE, LocalDate.EPOCH)
        .set(TASK.MADE_BY, owner)
        .set(TASK.MADE_AT, Instant.EPOCH)
        .execute();
  }

  private void meeting(long citizen, long owner, String stage) {
    sql.insertInto(MEETING)
        .set(MEETING.CITIZEN_ID, citizen)
        .set(MEETING.KIND, "job-interview")
        .set(MEETING.STARTS_AT, Instant.now().plusSeconds(86_400))
        .set(MEETING.ENDS_AT, Instant.now().plusSeconds(90_000))
        .set(MEETING.FORM, "phone")
        .set(MEETING.OWNER_ID, owner)
        .set(MEETING.STAGE, stage)
        .set(MEETING.UID, UUID.randomUUID())
        .set(MEETING.CALLED_BY, owner)
        .set(MEETING.CALLED_AT, Instant.EPOCH)
        .set(MEETING.IDEMPOTENCY_KEY, UUID.randomUUID())
        .execute();
  }

  /** The form of the preview as it would be sent. */
  private Map<String, String> previewed(Visit visit, boolean leaves) {
    visit.get("/assignments?from=" + from);
    Map<String, String> asked = new HashMap<>();
    asked.put("from", "" + from);
    asked.put("reason", "Kollegaen fratræder");
    if (leaves) {
      asked.put("leaving", "on");
    }
    // Two of the same name cannot be sent by a map.
    HttpResponse<String> answer =
        visit.post("/assignments/preview?to=" + one + "&to=" + other, asked);
    assertEquals(200, answer.statusCode(), answer.body());
    Map<String, String> form = new HashMap<>();
    Element sent = Jsoup.parse(answer.body()).selectFirst("form[action=/assignments]");
    for (Element field : Objects.requireNonNull(sent, answer.body()).select("input[name]")) {
      form.put(field.attr("name"), field.val());
    }
    for (Element list : sent.select("select")) {
      Element chosen = list.selectFirst("option[selected]");
      form.put(list.attr("name"), chosen == null ? "" : chosen.val());
    }
    form.remove("_csrf");
    return form;
  }

  private int having(long staff) {
    return sql.fetchCount(CITIZEN, CITIZEN.ID.in(citizens), CITIZEN.CASEWORKER_ID.eq(staff));
  }

  private List<String> outcomes() {
    return sql.select(ASSIGNMENT_ROW.OUTCOME)
        .from(ASSIGNMENT_ROW)
        .where(ASSIGNMENT_ROW.CITIZEN_ID.in(citizens))
        .orderBy(ASSIGNMENT_ROW.CITIZEN_ID)
        .fetch(ASSIGNMENT_ROW.OUTCOME);
  }

  @Test
  @DisplayName(
      "when a colleague leaves go evenly to the others with open tasks and called meetings; each with event, trail and notice, and access ends with the next request")
  void leaves() {
    task(citizens.get(0), from);
    meeting(citizens.get(1), from, "called");
    meeting(citizens.get(1), from, "held");
    long others = citizen(one);
    task(others, from);
    Visit gone = Visit.of(port, leaving);
    assertEquals(200, gone.get("/today").statusCode());
    Visit visit = Visit.of(port, leader);
    Map<String, String> form = previewed(visit, true);
    assertEquals(0, sql.fetchCount(ASSIGNMENT, ASSIGNMENT.FROM_ID.eq(from)));
    HttpResponse<String> done = visit.post("/assignments", form);
    assertEquals(302, done.statusCode(), done.body());
    String page = visit.get(Visit.target(done)).body();
    assertTrue(page.contains("7 af 7 er overdraget"), page);
    assertEquals(3, having(one));
    assertEquals(3, having(other));
    assertEquals(0, sql.fetchCount(TASK, TASK.OWNER_ID.eq(from)));
    assertEquals(
        one,
        sql.select(CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(others))
            .fetchSingle()
            .value1());
    assertEquals(
        List.of("held"),
        sql.select(MEETING.STAGE)
            .from(MEETING)
            .where(MEETING.OWNER_ID.eq(from))
            .fetch(MEETING.STAGE));
    for (long citizen : citizens) {
      assertTrue(
          sql.fetchExists(
              CASE_EVENT,
              CASE_EVENT.CITIZEN_ID.eq(citizen),
              CASE_EVENT.KIND.eq("citizen-assigned")));
      assertTrue(
          sql.fetchExists(
              AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("citizen-assigned")));
      assertTrue(
          sql.fetchExists(
              MESSAGE, MESSAGE.CITIZEN_ID.eq(citizen), MESSAGE.KIND.eq("assigned-here")));
    }
    assertTrue(gone.get("/today").statusCode() == 302, "access has ended");
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.ACTION.eq("access-revoked"),
            AUDIT.DETAILS.cast(String.class).contains("" + from)));
    HttpResponse<String> again = visit.post("/assignments", form);
    assertEquals(Visit.target(done), Visit.target(again), "a second click is the first");
  }

  @Test
  @DisplayName(
      "has an outcome for each: what was changed meanwhile or must not be stays, the rest is done")
  void each() {
    Visit visit = Visit.of(port, leader);
    Map<String, String> form = previewed(visit, false);
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, one)
        .where(CITIZEN.ID.eq(citizens.get(0)))
        .execute();
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(CONFLICT_OF_INTEREST.STAFF_ID, Long.valueOf(form.get("to-" + citizens.get(1))))
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, citizens.get(1))
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, one)
        .execute();
    form.put("to-" + citizens.get(2), "");
    visit.post("/assignments", form);
    assertEquals(List.of("changed-meanwhile", "not-allowed", "done", "done", "done"), outcomes());
    assertEquals(2, having(from));
  }

  @Test
  @DisplayName(
      "that stopped half-way is gone on with from where it stopped, and does nothing twice")
  void resumes() {
    Visit visit = Visit.of(port, leader);
    HttpResponse<String> done = visit.post("/assignments", previewed(visit, false));
    // As if the power had gone before the last two.
    List<Long> last = citizens.subList(4, 6);
    sql.update(ASSIGNMENT_ROW)
        .set(ASSIGNMENT_ROW.OUTCOME, "waiting")
        .where(ASSIGNMENT_ROW.CITIZEN_ID.in(last))
        .execute();
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, from).where(CITIZEN.ID.in(last)).execute();
    int events = sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.in(citizens));
    String page = visit.get(Visit.target(done)).body();
    assertTrue(page.contains("Gå videre med de 2, der mangler"), page);
    visit.post(Visit.target(done) + "/go-on", Map.of());
    visit.post(Visit.target(done) + "/go-on", Map.of());
    assertEquals(0, having(from));
    assertEquals(events + 2, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.in(citizens)));
  }

  @Test
  @DisplayName("lie with somebody who has left: they stand on a list with what is to be taken over")
  void stuck() {
    task(citizens.get(0), from);
    sql.update(STAFF).set(STAFF.REVOKED_AT, Instant.EPOCH).where(STAFF.ID.eq(from)).execute();
    Element page = Jsoup.parse(Visit.of(port, leader).get("/assignments").body()).body();
    String line = page.select("*:has(> a[href=/assignments?from=" + from + "])").text();
    assertTrue(line.contains("6 borgere, 1 opgave, ingen møder"), line);
  }

  @Test
  @DisplayName("are a leader's to give, of the own municipality; a stranger's citizen is not found")
  void who() {
    assertEquals(403, Visit.of(port, leaving).get("/assignments").statusCode());
    long elsewhere =
        invented().citizen(People.ELSEWHERE, "Bo", "Ek", "bo ek", LocalDate.of(1980, 5, 1));
    Visit visit = Visit.of(port, leader);
    visit.get("/assignments");
    Map<String, String> form =
        Map.of("from", "" + from, "reason", "Fordeles", "to-" + elsewhere, "" + one);
    assertEquals(404, visit.post("/assignments", form).statusCode());
    HttpResponse<String> self =
        visit.post(
            "/assignments",
            Map.of(
                "from",
                ""
                    + sql.select(STAFF.ID)
                        .from(STAFF)
                        .where(STAFF.USERNAME.eq(leader))
                        .fetchSingle()
                        .value1(),
                "leaving",
                "on",
                "reason",
                "Fordeles"));
    assertTrue(self.body().contains("Du kan ikke lukke din egen adgang"), self.body());
    assertFalse(self.body().contains("er fratrådt og har"));
  }

  private org.jsoup.nodes.Document found(Visit visit, Map<String, String> filters) {
    visit.get("/assignments");
    Map<String, String> asked =
        new HashMap<>(Map.of("from", "anyone", "reason", "Fordeles", "team", team));
    asked.putAll(filters);
    HttpResponse<String> answer =
        visit.post("/assignments/preview?to=" + one + "&to=" + other, asked);
    assertEquals(200, answer.statusCode(), answer.body());
    return Jsoup.parse(answer.body());
  }

  private List<Long> ids(org.jsoup.nodes.Document page) {
    return page.select("select[name^=to-]").eachAttr("name").stream()
        .map(each -> Long.valueOf(each.substring("to-".length())))
        .sorted()
        .toList();
  }

  private void spell(long citizen, String benefit, LocalDate starts) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(starts))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  @Test
  @DisplayName(
      "are found by team, age, weeks, next duty and the language of the cards; of those alone who may be seen, and counted before any is left out")
  void filters() {
    LocalDate today = LocalDate.now();
    spell(citizens.get(0), "cash-assistance", today.minusWeeks(3));
    spell(citizens.get(1), "cash-assistance", today.minusWeeks(40));
    spell(citizens.get(2), "unemployment-benefit", today.minusWeeks(3));
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(30))
        .where(CITIZEN.ID.eq(citizens.get(0)))
        .execute();
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(31).plusDays(1))
        .where(CITIZEN.ID.eq(citizens.get(1)))
        .execute();
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(31))
        .where(CITIZEN.ID.eq(citizens.get(2)))
        .execute();
    // Of the family: not this leader's to see, whatever is asked.
    long hidden = citizen(one);
    spell(hidden, "cash-assistance", today.minusWeeks(3));
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(
            CONFLICT_OF_INTEREST.STAFF_ID,
            sql.select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(leader)))
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, hidden)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, one)
        .execute();
    Visit visit = Visit.of(port, leader);
    assertEquals(citizens, ids(found(visit, Map.of())));
    assertEquals(List.of(), ids(found(visit, Map.of("team", "t" + UUID.randomUUID()))));
    assertEquals(
        List.of(citizens.get(0), citizens.get(1)),
        ids(found(visit, Map.of("ageFrom", "30", "ageTo", "30"))),
        "to the day");
    assertEquals(
        List.of(citizens.get(0), citizens.get(2)),
        ids(found(visit, Map.of("weeksFrom", "3", "weeksTo", "3"))));
    assertEquals(
        List.of(citizens.get(0)),
        ids(found(visit, Map.of("benefit", "cash-assistance", "weeksTo", "3"))));
    var byGroup =
        found(visit, Map.of("group", "benefit = cash-assistance and spell-length > 140 days"));
    assertEquals(List.of(citizens.get(1)), ids(byGroup));
    assertTrue(byGroup.select("main").text().contains("Borgere hos hvem som helst: 1."));
    List<Long> soon = ids(found(visit, Map.of("dueWithin", "0")));
    assertEquals(
        sql.selectDistinct(DUTY.CITIZEN_ID)
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.in(citizens), DUTY.OPEN.isTrue(), DUTY.DUE.le(today))
            .orderBy(DUTY.CITIZEN_ID)
            .fetch(DUTY.CITIZEN_ID),
        soon);
    assertFalse(soon.isEmpty());
    var wrong =
        found(visit, Map.of("group", "benefit = cash-asistance", "ageFrom", "x", "weeksTo", "-1"));
    for (String field : List.of("group", "ageFrom", "weeksTo")) {
      assertTrue(wrong.getElementById(field + "-error") != null, field);
    }
    assertEquals("benefit = cash-asistance", wrong.select("#group").val(), "nothing typed is lost");
  }

  @Test
  @DisplayName("of several colleagues go from whoever has each, with what lies with that colleague")
  void fromAnyone() {
    long theirs = citizen(one);
    task(theirs, one);
    Visit visit = Visit.of(port, leader);
    var page = found(visit, Map.of());
    Map<String, String> form = new HashMap<>();
    Element sent = Objects.requireNonNull(page.selectFirst("form[action=/assignments]"));
    sent.select("input[name]").forEach(each -> form.put(each.attr("name"), each.val()));
    sent.select("select")
        .forEach(each -> form.put(each.attr("name"), each.select("option[selected]").val()));
    form.remove("_csrf");
    assertEquals("" + other, form.get("to-" + theirs), "nobody is given what they have");
    HttpResponse<String> done = visit.post("/assignments", form);
    assertTrue(visit.get(Visit.target(done)).body().contains("7 af 7 er overdraget"));
    assertEquals(0, having(from));
    assertEquals(1, sql.fetchCount(TASK, TASK.CITIZEN_ID.eq(theirs), TASK.OWNER_ID.eq(other)));
    form.put("leaving", "on");
    form.put("idempotencyKey", UUID.randomUUID().toString());
    assertTrue(visit.post("/assignments", form).body().contains("Vælg den kollega, der fratræder"));
  }
}
