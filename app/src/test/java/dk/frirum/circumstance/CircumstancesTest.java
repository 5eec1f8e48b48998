package dk.frirum.circumstance;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CIRCUMSTANCE;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("What a caseworker registers of a citizen by hand")
class CircumstancesTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private static People people;

  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private Visit visit = new Visit(0);

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void sick() {
    today = LocalDate.now(clock);
    String worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen = people.citizen(People.HERE, "Åse", "Østergård", "aase", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    spell(new DateRange(today.minusDays(100), null));
    fact("employment", "employed", new DateRange(today.minusDays(100), null));
    duties.reevaluate(citizen);
    visit = Visit.of(port, worker);
    visit.get(path());
  }

  private void spell(DateRange during) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, during)
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private void fact(String name, String value, DateRange valid) {
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, citizen)
        .set(FACT.NAME, name)
        .set(FACT.VALUE, value)
        .set(FACT.VALID, valid)
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private String path() {
    return "/citizens/" + citizen + "/circumstances";
  }

  private HttpResponse<String> register(String what, String value, LocalDate since) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "what", what,
                "since", since.toString(),
                "idempotencyKey", UUID.randomUUID().toString()));
    if (!value.isEmpty()) {
      form.put("value", value);
    }
    return visit.post(path(), form);
  }

  private void registered(String what, String value, LocalDate since) {
    HttpResponse<String> answer = register(what, value, since);
    assertEquals(302, answer.statusCode(), text(answer));
    assertEquals("/citizens/" + citizen, Visit.target(answer));
  }

  private static String text(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }

  /** Values of a fact with their days, in time. */
  private List<String> holds(String name) {
    return sql
        .selectFrom(FACT)
        .where(FACT.CITIZEN_ID.eq(citizen), FACT.NAME.eq(name))
        .fetch()
        .stream()
        .sorted(java.util.Comparator.comparing(row -> row.getValid().from()))
        .map(row -> row.getValue() + " " + days(row.getValid()))
        .toList();
  }

  /** Days before today. */
  private String days(DateRange range) {
    LocalDate to = range.to();
    return "%d..%s"
        .formatted(
            today.toEpochDay() - range.from().toEpochDay(),
            to == null ? "" : "" + (today.toEpochDay() - to.toEpochDay()));
  }

  private List<String> benefit() {
    return sql.selectFrom(SPELL)
        .where(SPELL.CITIZEN_ID.eq(citizen))
        .orderBy(SPELL.ID)
        .fetch(row -> days(row.getDuring()));
  }

  private long last() {
    return sql.selectFrom(CIRCUMSTANCE)
        .where(CIRCUMSTANCE.CITIZEN_ID.eq(citizen))
        .orderBy(CIRCUMSTANCE.ID.desc())
        .limit(1)
        .fetchSingle()
        .getId();
  }

  private void withdrawn(long id) {
    HttpResponse<String> answer =
        visit.post(path() + "/" + id + "/withdraw", Map.of("why", "Det var en anden"));
    assertEquals(302, answer.statusCode());
  }

  private long open() {
    return sql.fetchCount(
        DUTY, DUTY.CITIZEN_ID.eq(citizen), DUTY.STATUS.in("DUE", "OVERDUE", "UNDETERMINED"));
  }

  @Test
  @DisplayName(
      "recovery ends the benefit with its duties in the same transaction; taken back, both are there again")
  void recovery() {
    long before = open();
    assertTrue(before > 0, "there is something due");
    registered("event.recovery-reported", "", today.minusDays(3));
    assertEquals(List.of("100..3"), benefit());
    assertTrue(open() < before, "the duties of the case fall away");
    assertTrue(
        sql.fetchExists(
            OCCURRENCE,
            OCCURRENCE.CITIZEN_ID.eq(citizen),
            OCCURRENCE.KIND.eq("recovery-reported"),
            OCCURRENCE.HAPPENED_ON.eq(today.minusDays(3))));
    withdrawn(last());
    assertEquals(List.of("100.."), benefit());
    assertEquals(before, open());
    assertEquals(
        0,
        sql.fetchCount(
            OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.WITHDRAWN.isFalse()));
    assertTrue(text(visit.get(path())).contains("taget tilbage: Det var en anden"));
  }

  @Test
  @DisplayName("recovery taken back leaves a later sickness benefit alone")
  void relapse() {
    registered("event.recovery-reported", "", today.minusDays(20));
    long recovery = last();
    spell(new DateRange(today.minusDays(5), null));
    withdrawn(recovery);
    assertEquals(List.of("100..6", "5.."), benefit());
  }

  @Test
  @DisplayName(
      "recovery on a day without sickness benefit is refused with what to do; nothing is saved")
  void notSick() {
    HttpResponse<String> answer = register("event.recovery-reported", "", today.minusDays(200));
    assertTrue(text(answer).contains("Borgeren får ikke sygedagpenge den dag"), text(answer));
    assertEquals(0, sql.fetchCount(CIRCUMSTANCE, CIRCUMSTANCE.CITIZEN_ID.eq(citizen)));
    assertEquals(0, sql.fetchCount(OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "triage is its event and the category that holds from it (SDP § 12), registered once")
  void triage() {
    registered("event.triage", "2", today.minusDays(90));
    registered("event.triage", "1", today.minusDays(10));
    assertEquals(List.of("2 90..11", "1 10.."), holds("triage-category"));
    assertEquals(
        List.of("{\"category\": \"2\"}", "{\"category\": \"1\"}"),
        sql.selectFrom(OCCURRENCE)
            .where(OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.KIND.eq("triage"))
            .orderBy(OCCURRENCE.HAPPENED_ON)
            .fetch(row -> row.getAttributes().data()));
    String again = text(register("event.triage", "3", today.minusDays(10)));
    assertTrue(again.contains("Det står der allerede fra den dag"), again);
    withdrawn(last());
    assertEquals(List.of("2 90.."), holds("triage-category"));
  }

  @Test
  @DisplayName("a value holds until the next; what is taken back gives way to the one before")
  void values() {
    fact("target-group", "sickness", new DateRange(today.minusDays(100), null));
    registered("fact.target-group", "job-clarification", today.minusDays(60));
    long first = last();
    registered("fact.target-group", "resource-course", today.minusDays(30));
    assertEquals(
        List.of("sickness 100..61", "job-clarification 60..31", "resource-course 30.."),
        holds("target-group"));
    assertTrue(text(visit.get("/citizens/" + citizen)).contains("Målgruppe: I ressourceforløb"));
    withdrawn(first);
    assertEquals(List.of("sickness 100..31", "resource-course 30.."), holds("target-group"));
    withdrawn(last());
    assertEquals(List.of("sickness 100.."), holds("target-group"));
    String same = text(register("fact.target-group", "sickness", today.minusDays(2)));
    assertTrue(same.contains("Det står der allerede"), same);
  }

  @Test
  @DisplayName("what a duty waits for is one click from its reason, and decides it at once")
  void missing() {
    boolean unknown =
        sql.fetchExists(DUTY, DUTY.CITIZEN_ID.eq(citizen), DUTY.STATUS.eq("UNDETERMINED"));
    assertTrue(unknown, "something cannot be decided");
    String page = visit.get("/citizens/" + citizen).body();
    Document citizenPage = Jsoup.parse(page);
    boolean found =
        citizenPage.select("a[href*=why]").eachAttr("href").stream()
            .map(href -> Jsoup.parse(visit.get(href).body()))
            .anyMatch(why -> !why.select("a[data-missing]").isEmpty());
    assertTrue(found, "a duty that cannot be decided leads on");
    registered("fact.expected-absence", "40", today.minusDays(100));
    assertEquals(List.of("40 weeks 100.."), holds("expected-absence"));
  }

  @Test
  @DisplayName("bad input is answered at its field, and the rest stays")
  void wrong() {
    String none = visit.post(path(), Map.of("what", "fact.target-group", "since", "i går")).body();
    assertTrue(none.contains("id=\"value-error\"") && none.contains("id=\"since-error\""), none);
    assertTrue(none.contains("i går"), none);
    String future = register("event.triage", "1", today.plusDays(2)).body();
    assertTrue(future.contains("id=\"since-error\""), future);
    assertTrue(
        register("fact.expected-absence", "mange", today).body().contains("id=\"value-error\""));
    assertEquals(200, register("fact.employer-cvr", "10000009", today).statusCode());
    assertEquals(List.of(), holds("employer-cvr"), "registered with the employer alone");
    assertEquals(
        302, visit.post(path() + "/" + 987654321 + "/withdraw", Map.of("why", "")).statusCode());
  }

  @Test
  @DisplayName(
      "is saved once for each key, with its events; a second taking back says that it is gone")
  void once() {
    Map<String, String> form =
        Map.of(
            "what", "event.interview-request",
            "since", today.toString(),
            "idempotencyKey", UUID.randomUUID().toString());
    assertEquals(302, visit.post(path(), form).statusCode());
    assertEquals(302, visit.post(path(), form).statusCode());
    assertEquals(1, sql.fetchCount(CIRCUMSTANCE, CIRCUMSTANCE.CITIZEN_ID.eq(citizen)));
    withdrawn(last());
    withdrawn(last());
    assertEquals(
        List.of("circumstance-registered", "circumstance-withdrawn"),
        sql.selectFrom(CASE_EVENT)
            .where(CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.SUBJECT.eq("circumstance"))
            .orderBy(CASE_EVENT.ID)
            .fetch(row -> row.getKind()));
    assertFalse(visit.get(path()).body().contains("Intern"), "no failure");
  }
}
