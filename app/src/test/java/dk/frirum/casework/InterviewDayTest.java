package dk.frirum.casework;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("A caseworker's day")
class InterviewDayTest extends OneCase {

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
    assertTrue(april2020.contains("her kan intet ændres"), april2020);
  }
}
