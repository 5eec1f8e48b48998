package dk.frirum.casework;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
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
import java.time.Clock;
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
@DisplayName("A caseworker's day")
class InterviewDayTest {
  private static final Pattern COUNT = Pattern.compile("role=\"status\">(?:Ingen|(\\d+)) krav");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private String worker = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCitizenOfOneCaseworker() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    spell("cash-assistance", today.minusDays(10));
    duties.reevaluate(citizen);
  }

  @Test
  @DisplayName(
      "an interview registered makes the list one shorter and says what was met and what is next")
  void oneShorter() {
    Visit visit = Visit.of(port, worker);
    String before = visit.get("/today").body();
    assertEquals(1, count(before));
    HttpResponse<String> saved = visit.post(action(visit), form(Map.of()));
    assertEquals(302, saved.statusCode(), saved.body());
    assertEquals("/today?scope=mine", Visit.target(saved));
    String after = visit.get(Visit.target(saved)).body();
    assertEquals(0, count(after));
    assertTrue(after.contains("Opfyldt: "), after);
    assertTrue(after.contains("Næste: ") || after.contains("ingen flere frister"), after);
  }

  @Test
  @DisplayName("an interview registered leaves an event with the whole of it, and a trail")
  void trail() {
    Visit visit = Visit.of(port, worker);
    visit.post(action(visit), form(Map.of("note", "Aftalt praktik")));
    assertEquals(
        "Aftalt praktik",
        sql.fetchValue("select after ->> 'note' from case_event where citizen_id = " + citizen));
    assertTrue(
        sql.fetchExists(
            AUDIT, AUDIT.ACTION.eq("interview-registered"), AUDIT.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "a form the law does not take is saved, said, and stands under a situation of its own")
  void wrongForm() {
    Visit visit = Visit.of(port, worker);
    HttpResponse<String> saved = visit.post(action(visit), form(Map.of("form", "phone")));
    String after = visit.get(Visit.target(saved)).body();
    assertTrue(after.contains("Formen var ikke den, loven kræver"), after);
    assertEquals(0, count(after));
    assertEquals(1, count(visit.get("/today?situation=wrong-form").body()));
  }

  @Test
  @DisplayName("the form says which forms the law takes, where it does")
  void formRule() {
    Visit visit = Visit.of(port, worker);
    String form = visit.get("/citizens/" + citizen + "/interviews/new").body();
    assertTrue(form.contains("Kravet opfyldes med: Fremmøde eller På arbejdspladsen"), form);
  }

  @Test
  @DisplayName("the same form sent fifty times at once is one interview, and fifty clean answers")
  void fiftyClicks() throws Exception {
    Map<String, String> form = form(Map.of());
    List<Integer> answers = atOnce(50, form, true);
    assertEquals(1, interviews());
    assertEquals(List.of(302), answers.stream().distinct().toList());
    assertEquals(1, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("the same interview registered in ten windows is one interview")
  void tenWindows() throws Exception {
    List<Integer> answers = atOnce(10, form(Map.of()), false);
    assertEquals(1, interviews());
    assertEquals(List.of(302), answers.stream().distinct().toList());
  }

  @Test
  @DisplayName("what cannot be is said at its field, and everything typed still stands there")
  void badInput() {
    Visit visit = Visit.of(port, worker);
    HttpResponse<String> answer =
        visit.post(
            action(visit),
            form(Map.of("date", "31-02-2026", "meeting", "tredive", "note", "Vigtig <b>note</b>")));
    assertEquals(200, answer.statusCode());
    String page = answer.body();
    assertTrue(page.contains("id=\"date-error\""), page);
    assertTrue(page.contains("id=\"meeting-error\""), page);
    assertTrue(page.contains("value=\"31-02-2026\""), page);
    assertTrue(page.contains("value=\"tredive\""), page);
    assertTrue(page.contains("Vigtig &lt;b&gt;note&lt;/b&gt;"), page);
    assertEquals(0, interviews());
  }

  @Test
  @DisplayName("an unknown citizen, or one of another municipality, is not found")
  void unknown() {
    long elsewhere =
        people.citizen(People.ELSEWHERE, "Bo", "Ek", "bo ek", LocalDate.of(1980, 5, 1));
    Visit visit = Visit.of(port, worker);
    for (long id : List.of(elsewhere, 999_999_999L)) {
      String path = "/citizens/" + id + "/interviews";
      assertEquals(404, visit.get(path + "/new").statusCode());
      assertEquals(404, visit.post(path, form(Map.of())).statusCode());
    }
    assertEquals(0, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(elsewhere)));
  }

  @Test
  @DisplayName(
      "two who correct the same interview: the second sees both versions, and can save on top")
  void lostUpdate() {
    long id = registered();
    Visit first = Visit.of(port, worker);
    people.staff(worker + "2", "caseworker", People.HERE, null);
    Visit second = Visit.of(port, worker + "2");
    String path = "/interviews/" + id + "/correct";
    first.get(path);
    second.get(path);
    Map<String, String> mine =
        form(Map.of("note", "Førstes note", "reason", "mangler", "version", "0"));
    assertEquals(302, first.post(path, mine).statusCode());
    Map<String, String> other =
        form(
            Map.of(
                "note", "Andens note", "form", "video", "reason", "forkert form", "version", "0"));
    HttpResponse<String> conflict = second.post(path, other);
    assertEquals(200, conflict.statusCode());
    assertTrue(conflict.body().contains("Førstes note"), conflict.body());
    assertTrue(conflict.body().contains("Andens note"), conflict.body());
    assertTrue(conflict.body().contains("value=\"forkert form\""), conflict.body());
    assertEquals("Førstes note", note(id));
    Map<String, String> onTop = new HashMap<>(other);
    onTop.put("version", "1");
    assertEquals(302, second.post(path, onTop).statusCode());
    assertEquals("Andens note", note(id));
    assertEquals(
        "Førstes note",
        sql.fetchValue(
            "select before ->> 'note' from case_event where subject_id = "
                + id
                + " order by id desc limit 1"));
  }

  @Test
  @DisplayName("a correction clicked twice is saved once, without a conflict with oneself")
  void doubleCorrection() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    String path = "/interviews/" + id + "/correct";
    visit.get(path);
    Map<String, String> form = form(Map.of("note", "Ny", "reason", "mangler", "version", "0"));
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(2, sql.fetchCount(CASE_EVENT, CASE_EVENT.SUBJECT_ID.eq(id)));
  }

  @Test
  @DisplayName("a correction without a reason is not saved")
  void reason() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    String path = "/interviews/" + id + "/correct";
    visit.get(path);
    HttpResponse<String> answer =
        visit.post(path, form(Map.of("note", "Ny", "reason", " ", "version", "0")));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("id=\"reason-error\""), answer.body());
    assertTrue(answer.body().contains(">Ny</textarea>"), answer.body());
  }

  @Test
  @DisplayName("an interview withdrawn brings its duty back, and stays with the reason")
  void withdraw() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    assertEquals(0, count(visit.get("/today").body()));
    String path = "/interviews/" + id + "/withdraw";
    visit.get(path);
    HttpResponse<String> answer =
        visit.post(path, Map.of("version", "0", "reason", "forkert borger"));
    assertEquals(302, answer.statusCode(), answer.body());
    assertEquals(1, count(visit.get("/today").body()));
    assertEquals(1, interviews());
    assertEquals(
        "forkert borger",
        sql.select(CASE_EVENT.REASON)
            .from(CASE_EVENT)
            .where(CASE_EVENT.KIND.eq("interview-withdrawn"), CASE_EVENT.SUBJECT_ID.eq(id))
            .fetchSingle(CASE_EVENT.REASON));
  }

  @Test
  @DisplayName("what somebody writes is shown as it was written and never becomes part of the page")
  void payloads() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    String path = "/interviews/" + id + "/correct";
    int version = 0;
    for (String payload :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' or 1=1 --",
            "{{7*7}} ${7*7}",
            "</textarea><script>x</script>",
            "javascript:alert(1)",
            "=HYPERLINK(\"http://x\")",
            "æøå ÆØÅ é 漢字 🙂")) {
      visit.get(path);
      Map<String, String> form =
          form(Map.of("note", payload, "reason", payload, "version", "" + version++));
      assertEquals(302, visit.post(path, form).statusCode(), payload);
      assertEquals(payload, note(id));
      String page = visit.get(path).body();
      assertFalse(page.contains("<script>alert"), page);
      assertFalse(page.contains("<img src=x"), page);
      assertFalse(page.contains("</textarea><script"), page);
      sql.update(STAFF).set(STAFF.NAME, payload).where(STAFF.USERNAME.eq(worker)).execute();
      visit = Visit.of(port, worker);
      assertFalse(visit.get("/today").body().contains("<script>alert"));
    }
  }

  @Test
  @DisplayName("another day can be looked at, and nothing can be changed there")
  void anotherDay() {
    spell("sickness-benefit", LocalDate.of(2020, 1, 15));
    sql.execute(
        "insert into fact (citizen_id, name, value, valid, recorded_at)"
            + " values (?, 'expected-absence', '26 weeks', '[2020-01-15,)', now())",
        citizen);
    duties.reevaluate(citizen);
    Visit visit = Visit.of(port, worker);
    String april2020 = visit.get("/today?as-of=2020-04-15&situation=suspended").body();
    assertTrue(april2020.contains("Åse Østergård"), april2020);
    assertTrue(april2020.contains("fr-status-suspended"), april2020);
    assertFalse(april2020.contains("data-register"), april2020);
    assertTrue(april2020.contains("kun læsning"), april2020);
  }

  private void spell(String benefit, LocalDate from) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private static int count(String today) {
    Matcher found = COUNT.matcher(today);
    if (!found.find()) {
      assertTrue(today.contains("fr-empty"), today);
      return 0;
    }
    return found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
  }

  /** Where the form behind the first Register button is sent. */
  private String action(Visit visit) {
    Matcher register =
        Pattern.compile("href=\"([^\"]+)\" data-register").matcher(visit.get("/today").body());
    assertTrue(register.find());
    String form = visit.get(register.group(1).replace("&amp;", "&")).body();
    Matcher action = Pattern.compile("action=\"(/citizens/\\d+/interviews[^\"]*)\"").matcher(form);
    assertTrue(action.find(), form);
    return action.group(1).replace("&amp;", "&");
  }

  private Map<String, String> form(Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "job-interview",
                "date", today.toString(),
                "form", "in-person",
                "outcome", "held",
                "preparation", "10",
                "meeting", "45",
                "afterWork", "15",
                "note", "",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return form;
  }

  private long registered() {
    Visit visit = Visit.of(port, worker);
    visit.post(action(visit), form(Map.of()));
    return sql.select(INTERVIEW.ID)
        .from(INTERVIEW)
        .where(INTERVIEW.CITIZEN_ID.eq(citizen))
        .fetchSingle()
        .value1();
  }

  private List<Integer> atOnce(int times, Map<String, String> form, boolean sameKey)
      throws Exception {
    Visit visit = Visit.of(port, worker);
    String action = action(visit);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        Map<String, String> sent = new HashMap<>(form);
        if (!sameKey) {
          sent.put("idempotencyKey", UUID.randomUUID().toString());
        }
        all.add(() -> visit.post(action, sent).statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> each : threads.invokeAll(all)) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private int interviews() {
    return sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen));
  }

  private String note(long id) {
    return sql.select(INTERVIEW.NOTE)
        .from(INTERVIEW)
        .where(INTERVIEW.ID.eq(id))
        .fetchSingle()
        .value1();
  }
}
