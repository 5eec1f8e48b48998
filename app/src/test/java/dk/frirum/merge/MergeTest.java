package dk.frirum.merge;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("One citizen registered twice")
class MergeTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;

  private static People people;
  private long old;
  private long now;
  private long owner;
  private String worker = "";
  private String leader = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void twoRecords() {
    String name = UUID.randomUUID().toString().substring(0, 8);
    worker = "w-" + name;
    leader = "l-" + name;
    owner = people.staff(worker, "caseworker", People.HERE, null);
    people.staff(leader, "team-leader", People.HERE, null);
    old = record("Gammel", LocalDate.of(1980, 1, 1));
    now = record("Ny", LocalDate.of(1980, 1, 2));
    spell(old, "cash-assistance", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 5, 31));
    spell(now, "cash-assistance", LocalDate.of(2026, 9, 1), null);
    interview(old, "Noten fra før");
    interview(now, "Noten fra nu");
    duties.reevaluate(List.of(old, now));
  }

  private long record(String given) {
    return record(given, LocalDate.of(1980, 1, 3));
  }

  private long record(String given, LocalDate born) {
    long id = people.citizen(People.HERE, given, "Dobbelt", "x dobbelt", born);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, owner).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  private void spell(long citizen, String benefit, LocalDate from, LocalDate to) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, to == null ? DateRange.since(from) : new DateRange(from, to))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private void interview(long citizen, String note) {
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, citizen)
        .set(INTERVIEW.KIND, "job-interview")
        .set(INTERVIEW.HELD_ON, LocalDate.of(2026, 9, 10))
        .set(INTERVIEW.FORM, "in-person")
        .set(INTERVIEW.OUTCOME, "held")
        .set(INTERVIEW.NOTE, note)
        .set(INTERVIEW.REGISTERED_BY, owner)
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
  }

  private String cpr(long citizen) {
    return sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(citizen)).getCpr();
  }

  private static String seen(HttpResponse<String> page) {
    Matcher found = SEEN.matcher(page.body());
    assertTrue(found.find(), page.body());
    return found.group(1);
  }

  private Map<String, String> order(String seen) {
    return new HashMap<>(
        Map.of(
            "keep", "" + now,
            "reason", "nyt cpr-nummer",
            "seen", seen,
            "idempotencyKey", UUID.randomUUID().toString()));
  }

  private String form() {
    return "/citizens/" + now + "/merge?with=" + old;
  }

  private Visit merged() {
    Visit visit = Visit.of(port, leader);
    String seen = seen(visit.get(form()));
    HttpResponse<String> answer = visit.post(form(), order(seen));
    assertEquals("/citizens/" + now, Visit.target(answer), answer.body());
    return visit;
  }

  private long mergeId() {
    return sql.fetchSingle(MERGE, MERGE.CLOSED.eq(old)).getId();
  }

  @Test
  @DisplayName("is found by number, and both stand beside each other before anything is done")
  void compare() {
    Visit visit = Visit.of(port, leader);
    visit.get("/citizens/" + now + "/merge");
    HttpResponse<String> found =
        visit.post("/citizens/" + now + "/merge/find", Map.of("q", cpr(old)));
    assertTrue(found.body().contains("href=\"" + form() + "\""), found.body());
    assertFalse(found.body().contains(cpr(old)));
    String page = visit.get(form()).body();
    assertTrue(page.contains("Gammel Dobbelt") && page.contains("Ny Dobbelt"), page);
    assertTrue(page.contains("1. januar 2024 – 31. maj 2025"), page);
    assertEquals(0, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)));
  }

  @Test
  @DisplayName("is one case afterwards; the old address, number and search lead to it")
  void merges() {
    Visit visit = merged();
    String page = visit.get("/citizens/" + now).body();
    assertTrue(page.contains("Noten fra før") && page.contains("Noten fra nu"), page);
    assertTrue(page.contains("blev lagt sammen med denne"), page);
    assertEquals("/citizens/" + now, Visit.target(visit.get("/citizens/" + old)));
    assertEquals(
        "/citizens/" + now, Visit.target(visit.get("/citizens/" + old + "/interviews/new")));
    visit.get("/about");
    assertEquals("/citizens/" + now, Visit.target(visit.post("/citizens", Map.of("q", cpr(old)))));
    String list = visit.get("/citizens?q=dobbelt").body();
    assertFalse(list.contains("/citizens/" + old + "\""), list);
    for (long each : List.of(old, now)) {
      assertEquals(
          1, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(each), CASE_EVENT.SUBJECT.eq("merge")));
      assertEquals(
          1, sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(each), AUDIT.ACTION.eq("citizens-merged")));
    }
    assertEquals(1, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(owner), MESSAGE.KIND.eq("merged")));
  }

  @Test
  @DisplayName("has one extract of who has seen the case, also of what was seen before the merge")
  void extract() {
    Visit.of(port, worker).get("/citizens/" + old);
    int before = rows(Visit.of(port, leader).get("/citizens/" + now + "/trail").body());
    Visit visit = merged();
    int after = rows(visit.get("/citizens/" + now + "/trail").body());
    // What the worker saw of the old record, and each of the two comparing and merging.
    assertTrue(after >= before + 3, before + " rows, then " + after);
    part(visit, Map.of());
    String apart = visit.get("/citizens/" + old + "/trail").body();
    assertTrue(apart.contains("Så borgerens side"), apart);
    assertTrue(
        rows(apart) > 3, "what was seen in the merged case was the old record's too: " + apart);
  }

  private static int rows(String page) {
    return page.split("<tr", -1).length - 2;
  }

  @Test
  @DisplayName("takes an import by its old number into the case that was kept, and changes no details")
  void imports() {
    Visit visit = merged();
    visit.get("/import");
    String spells =
        "cpr;benefit;from;to\n" + cpr(old) + ";sickness-benefit;2026-10-01;\n";
    uploaded(visit, spells);
    assertEquals(
        now,
        sql.fetchSingle(SPELL, SPELL.BENEFIT.eq("sickness-benefit"), SPELL.CITIZEN_ID.in(old, now))
            .getCitizenId());
    String people =
        "cpr;given_name;surname;born;protected\n" + cpr(old) + ";Helt;Anden;1980-01-01;address\n";
    uploaded(visit, people);
    assertEquals("Ny", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(now)).getGivenName());
    assertEquals("address", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(now)).getProtection());
    assertEquals("Gammel", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(old)).getGivenName());
  }

  private static void uploaded(Visit visit, String csv) {
    HttpResponse<String> tried =
        visit.upload("/import", "file", "x.csv", csv.getBytes(StandardCharsets.UTF_8));
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(tried.body());
    assertTrue(token.find(), tried.body());
    Map<String, String> fields = Map.of("token", token.group(1));
    HttpResponse<String> done = visit.post("/import/confirm", fields);
    assertTrue(done.statusCode() < 400, tried.body());
  }

  @Test
  @DisplayName("sent twice at the same moment, or again, is merged once")
  void twice() throws Exception {
    Visit visit = Visit.of(port, leader);
    Map<String, String> order = order(seen(visit.get(form())));
    for (int status :
        atOnce(List.of(() -> visit.post(form(), order), () -> visit.post(form(), order)))) {
      assertEquals(302, status);
    }
    assertEquals("/citizens/" + now, Visit.target(visit.post(form(), order)));
    assertEquals(1, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)));
  }

  @Test
  @DisplayName("each into the other at the same moment: one is done, and no circle is made")
  void eachIntoTheOther() throws Exception {
    Visit one = Visit.of(port, leader);
    people.staff(leader + "2", "team-leader", People.HERE, null);
    Visit two = Visit.of(port, leader + "2");
    Map<String, String> keepsNew = order(seen(one.get(form())));
    Map<String, String> keepsOld = order(seen(two.get(form())));
    keepsOld.put("keep", "" + old);
    atOnce(List.of(() -> one.post(form(), keepsNew), () -> two.post(form(), keepsOld)));
    assertEquals(1, sql.fetchCount(MERGE, MERGE.CLOSED.in(old, now)));
    assertEquals(1, sql.fetchCount(CITIZEN, CITIZEN.ID.in(old, now), CITIZEN.MERGED_INTO.isNull()));
  }

  @Test
  @DisplayName("while interviews are registered on both: each is in the case that was kept")
  void whileRegistering() throws Exception {
    Visit visit = Visit.of(port, leader);
    Visit writer = Visit.of(port, worker);
    writer.get("/citizens/" + old + "/interviews/new");
    Map<String, String> order = order(seen(visit.get(form())));
    List<Callable<HttpResponse<String>>> all = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      Map<String, String> form =
          Map.of(
              "kind", "job-interview",
              "date", LocalDate.of(2026, 9, 11 + n).toString(),
              "form", "phone",
              "outcome", "held",
              "meeting", "10",
              "idempotencyKey", UUID.randomUUID().toString());
      all.add(() -> writer.post("/citizens/" + old + "/interviews", form));
    }
    all.add(3, () -> visit.post(form(), order));
    for (int status : atOnce(all)) {
      assertTrue(status == 302 || status == 200, "status " + status);
    }
    if (sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)) == 1) {
      assertEquals(0, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(old)));
    }
  }

  @Test
  @DisplayName("is not merged when something has changed since: the page says what")
  void stale() {
    Visit visit = Visit.of(port, leader);
    Map<String, String> order = order(seen(visit.get(form())));
    interview(old, "imens");
    HttpResponse<String> answer = visit.post(form(), order);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Samtaler ("), answer.body());
    assertTrue(answer.body().contains("1 → 2"), answer.body());
    assertTrue(answer.body().contains("value=\"nyt cpr-nummer\""), answer.body());
    assertEquals(0, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)));
    order.put("seen", seen(answer));
    assertEquals(302, visit.post(form(), order).statusCode());
  }

  @Test
  @DisplayName("is not merged where both have the same benefit at the same time: the dates are shown")
  void overlap() {
    spell(old, "cash-assistance", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    Visit visit = Visit.of(port, leader);
    HttpResponse<String> page = visit.get(form());
    assertTrue(page.body().contains("1. oktober 2026 – 1. november 2026"), page.body());
    assertFalse(page.body().contains("name=\"keep\""), "nothing to send");
    HttpResponse<String> answer = visit.post(form(), order(""));
    assertEquals(200, answer.statusCode());
    assertEquals(0, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)));
  }

  @Test
  @DisplayName("is not merged with itself, another municipality's, one merged already, or family's")
  void refused() {
    Visit visit = Visit.of(port, leader);
    long elsewhere = people.citizen(People.ELSEWHERE, "A", "B", "a b", LocalDate.of(1980, 1, 1));
    long family = record("Familie");
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(
            CONFLICT_OF_INTEREST.STAFF_ID,
            sql.fetchSingle(STAFF, STAFF.USERNAME.eq(leader)).getId())
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, family)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, owner)
        .execute();
    Map<Long, Integer> wanted = Map.of(elsewhere, 404, family, 403, now, 200);
    wanted.forEach((with, status) -> {
      String path = "/citizens/" + now + "/merge?with=" + with;
      assertEquals(status, visit.get(path).statusCode(), path);
      visit.get("/about");
      Map<String, String> order = order("");
      order.put("keep", "" + with);
      assertEquals(status, visit.post(path, order).statusCode(), path);
    });
    merged();
    long third = record("Tredje");
    String again = "/citizens/" + third + "/merge?with=" + old;
    assertEquals("/citizens/" + now, Visit.target(visit.get(again)));
    visit.get("/about");
    assertEquals("/citizens/" + now, Visit.target(visit.post(again, order(""))));
    assertEquals(1, sql.fetchCount(MERGE, MERGE.KEPT.in(now, third, family, elsewhere)));
    assertEquals(403, Visit.of(port, worker).get(form()).statusCode());
  }

  @Test
  @DisplayName("closes the case to whoever had a conflict of interest in either")
  void conflicts() {
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(CONFLICT_OF_INTEREST.STAFF_ID, owner)
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, old)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, owner)
        .execute();
    assertEquals(200, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    Visit visit = merged();
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + old).statusCode());
    part(visit, Map.of());
    assertEquals(200, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + old).statusCode());
  }

  @Test
  @DisplayName("is parted again with what came since where it was chosen to be, once")
  void parts() {
    Visit visit = merged();
    interview(now, "Efter sammenlægningen");
    long added = sql.fetchSingle(INTERVIEW, INTERVIEW.NOTE.eq("Efter sammenlægningen"), INTERVIEW.CITIZEN_ID.eq(now)).getId();
    String page = visit.get("/citizens/" + now + "/unmerge?merge=" + mergeId()).body();
    assertTrue(page.contains("value=\"interview." + added + "\""), page);
    part(visit, Map.of("with", "interview." + added));
    String back = visit.get("/citizens/" + old).body();
    assertTrue(back.contains("Noten fra før") && back.contains("Efter sammenlægningen"), back);
    String left = visit.get("/citizens/" + now).body();
    assertTrue(left.contains("Noten fra nu"), left);
    assertFalse(left.contains("Noten fra før") || left.contains("Gammel"), left);
    assertFalse(left.contains(cpr(old).substring(0, 6) + "-"), "it may be somebody else's number");
    assertEquals("/citizens/" + old, Visit.target(visit.post("/citizens", Map.of("q", cpr(old)))));
    assertEquals(1, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old), MERGE.UNDONE_AT.isNotNull()));
  }

  @Test
  @DisplayName("is parted once by two clicks, and not on what has changed since")
  void partedTwice() throws Exception {
    Visit visit = merged();
    String path = "/citizens/" + now + "/unmerge";
    String seen = seen(visit.get(path + "?merge=" + mergeId()));
    Map<String, String> order = new HashMap<>(
        Map.of("merge", "" + mergeId(), "reason", "to borgere", "seen", seen));
    interview(now, "imens");
    HttpResponse<String> stale = visit.post(path, order);
    assertEquals(200, stale.statusCode());
    assertTrue(stale.body().contains("2 → 3"), stale.body());
    order.put("seen", seen(stale));
    for (int status : atOnce(List.of(() -> visit.post(path, order), () -> visit.post(path, order)))) {
      assertEquals(302, status);
    }
    assertEquals(
        2,
        sql.fetchCount(
            CASE_EVENT,
            CASE_EVENT.SUBJECT.eq("merge"),
            CASE_EVENT.SUBJECT_ID.eq(mergeId()),
            CASE_EVENT.KIND.in("citizens-parted", "citizen-reopened")));
  }

  private void part(Visit visit, Map<String, String> more) {
    String path = "/citizens/" + now + "/unmerge";
    Map<String, String> order =
        new HashMap<>(
            Map.of(
                "merge", "" + mergeId(),
                "reason", "to borgere",
                "seen", seen(visit.get(path + "?merge=" + mergeId()))));
    order.putAll(more);
    HttpResponse<String> answer = visit.post(path, order);
    assertEquals("/citizens/" + now, Visit.target(answer), answer.body());
  }

  private static List<Integer> atOnce(List<Callable<HttpResponse<String>>> commands)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
      List<Integer> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> each : threads.invokeAll(commands)) {
        answers.add(each.get().statusCode());
      }
      return answers;
    }
  }
}
