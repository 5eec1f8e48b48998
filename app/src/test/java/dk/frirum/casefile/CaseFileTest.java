package dk.frirum.casefile;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
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
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The citizen's page")
class CaseFileTest {
  @LocalServerPort int port;
  private static long anna;
  private static long bent;
  private static long elsewhere;
  private static long interview;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    long staff = people.staff("caseworker");
    anna = people.citizen(People.HERE, "Anna", "Ågård", "anna aagaard", LocalDate.of(1980, 5, 4));
    bent = people.citizen(People.HERE, "Bent", "Bøgh", "bent boegh", LocalDate.of(1970, 5, 4));
    elsewhere =
        people.citizen(People.ELSEWHERE, "Carl", "Chr", "carl chr", LocalDate.of(1960, 5, 4));
    people.staff("anna", "citizen", People.HERE, anna);
    sql.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at)"
            + " values (?, 'sickness-benefit', '[2024-01-01,2024-09-13)', now())",
        anna);
    sql.execute(
        "insert into fact (citizen_id, name, value, valid, recorded_at)"
            + " values (?, 'expected-absence', '12 weeks', '[2024-01-01,)', now())",
        anna);
    interview =
        sql.fetchSingle(
                "insert into interview (citizen_id, kind, held_on, form, outcome, meeting_minutes,"
                    + " note, registered_by, registered_at, withdrawn)"
                    + " values (?, 'follow-up-interview', '2024-02-20', 'in-person', 'held', 45,"
                    + " '<b>5 < 6 & \"ja\"</b>', ?, now(), true) returning id",
                anna,
                staff)
            .get(0, Long.class);
    sql.execute(
        "insert into case_event (citizen_id, kind, subject, subject_id, reason, at)"
            + " values (?, 'interview-withdrawn', 'interview', ?, 'Forkert borger', now())",
        anna,
        interview);
    sql.update(CITIZEN).set(CITIZEN.PROTECTION, "address").where(CITIZEN.ID.eq(bent)).execute();
  }

  @Test
  @DisplayName("shows the law of the day looked at, and changes nothing there")
  void asOf() {
    String page = page(anna, "?as-of=2024-03-01");
    assertTrue(page.contains("Du ser dagen 1. marts 2024"), page);
    assertTrue(page.contains("Hold den første opfølgningssamtale"), page);
    assertTrue(page.contains("26. februar 2024"), page);
    assertTrue(page.contains("Overskredet"), page);
    assertTrue(page.contains("as-of=2024-03-01"), "why is asked on the same day");
    assertFalse(page.contains("/interviews/"), "nothing can be registered, corrected, withdrawn");
  }

  @Test
  @DisplayName("knows nothing of what came after the day looked at")
  void nothingLater() {
    String page = page(anna, "?as-of=2024-01-15");
    assertFalse(page.contains("20. feb. 2024"), page);
    assertFalse(page.contains("12. september 2024"), "the spell still runs that day");
    String before = page(anna, "?as-of=2023-12-31");
    assertTrue(before.contains("Ingen ydelse løber"), before);
  }

  @Test
  @DisplayName(
      "says how the parts of the case stand, what waits for somebody, and what is not going on; of another day nothing of it")
  void courses(DSLContext sql) {
    long staff =
        sql.fetchSingle("select id from staff where username = 'caseworker'").get(0, Long.class);
    String quiet = courses(bent, "");
    assertTrue(course(quiet, "plan").contains("Intet registreret"), quiet);
    List<String> order = Jsoup.parse(quiet).select("[data-course]").eachAttr("data-course");
    sql.execute(
        "insert into plan_item (citizen_id, kind, words, way, doer, due, by_citizen, written_by,"
            + " written_at, idempotency_key) values (?, 'step', 'Ring', 'job', 'citizen',"
            + " '2024-03-08', false, ?, now(), gen_random_uuid())",
        bent,
        staff);
    sql.execute(
        "insert into guidance_step (citizen_id, film, kind, words, by_staff, at)"
            + " values (?, 'own', 'seen', '', ?, '2024-03-01T10:00Z'),"
            + " (?, 'own', 'question', 'Må min søster komme med?', ?, '2024-03-02T10:00Z')",
        bent,
        staff,
        bent,
        staff);
    sql.execute(
        "insert into rehabilitation_case (citizen_id, opened_on, opened_by, opened_at,"
            + " idempotency_key) values (?, '2024-02-10', ?, now(), gen_random_uuid())",
        bent,
        staff);
    sql.execute(
        "insert into absence (citizen_id, kind, during, registered_at, idempotency_key)"
            + " values (?, 'hospital', daterange(current_date - 9, current_date + 9), now(),"
            + " gen_random_uuid())",
        bent);
    String page = courses(bent, "");
    assertTrue(page.contains("Ét åbent skridt, næste senest 8. mar. 2024"), page);
    assertTrue(page.contains("fr-course-waits\">Spørgsmål fra 2. mar. 2024 venter på svar"), page);
    assertTrue(page.contains("Sag åben siden 10. feb. 2024"), page);
    assertTrue(page.contains("Indlagt til og med"), page);
    assertTrue(course(page, "fund").contains("Intet registreret"), page);
    assertEquals(
        order, Jsoup.parse(page).select("[data-course]").eachAttr("data-course"), "each its place");
    String then = courses(bent, "?as-of=2024-03-01");
    assertTrue(then.contains("data-course=\"plan\""), then);
    assertFalse(then.contains("skridt") || then.contains("Intet registreret"), then);
    String own = Visit.of(port, "anna").get("/citizens/" + anna).body();
    assertTrue(own.contains("data-course=\"plan\""), own);
    assertFalse(own.contains("data-course=\"fund\""), "not the citizen's page");
  }

  private static String course(String page, String mark) {
    return Jsoup.parse(page).select("li:has([data-course=" + mark + "])").text();
  }

  private String courses(long citizen, String query) {
    String page = page(citizen, query);
    return page.substring(page.indexOf("courses-heading"), page.indexOf("timeline-heading"));
  }

  @Test
  @DisplayName("says what is wrong with a day that is none, and shows today")
  void noSuchDay() {
    String page = page(anna, "?as-of=31-02-2024");
    assertTrue(page.contains("Skriv en dato"), page);
    assertTrue(page.contains("31-02-2024"), "what was typed is still there");
  }

  @Test
  @DisplayName("keeps a withdrawn interview in sight, with the reason, and counts it no more")
  void withdrawn() {
    String page = page(anna, "");
    assertTrue(page.contains("Trukket tilbage: Forkert borger"), page);
    assertFalse(
        page.contains("/interviews/" + interview + "/correct"), "it is not corrected again");
  }

  @Test
  @DisplayName("shows text as it was written and runs none of it")
  void escapes() {
    assertTrue(page(anna, "").contains("&lt;b&gt;5 &lt; 6 &amp;"));
  }

  @Test
  @DisplayName("shows facts in words with their period")
  void facts() {
    String page = page(anna, "");
    assertTrue(page.contains("Forventet sygefravær fra første fraværsdag"), page);
    assertTrue(page.contains("12 uger"), page);
  }

  @Test
  @DisplayName("hides a protected address, and says so")
  void protectedAddress() {
    String page = page(bent, "");
    assertTrue(page.contains("Navne- og adressebeskyttet"), page);
    assertFalse(page.contains("Opdigtet Vej"), page);
    assertTrue(page(anna, "").contains("Opdigtet Vej 1"));
  }

  @Test
  @DisplayName("shows the whole CPR number only when asked, and writes that in the trail")
  void cpr(DSLContext sql) {
    Visit visit = Visit.of(port, "caseworker");
    String masked = visit.get("/citizens/" + anna).body();
    assertTrue(masked.contains("048580-••••"), masked);
    assertFalse(masked.contains("048580-0"), masked);
    HttpResponse<String> whole = visit.post("/citizens/" + anna + "/cpr", Map.of());
    assertTrue(whole.body().contains("048580-0"), whole.body());
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTION.eq("cpr-shown"), AUDIT.CITIZEN_ID.eq(anna)));
  }

  @Test
  @DisplayName("writes each view in the trail")
  void trail(DSLContext sql) {
    int before = sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(bent));
    page(bent, "");
    assertEquals(before + 1, sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(bent)));
  }

  @Test
  @DisplayName("shows nothing when the trail cannot be written")
  void failsClosed(DSLContext sql) {
    Visit visit = Visit.of(port, "caseworker");
    sql.execute("alter table audit rename to audit_gone");
    try {
      HttpResponse<String> answer = visit.get("/citizens/" + anna);
      assertEquals(500, answer.statusCode());
      assertFalse(answer.body().contains("Ågård"), answer.body());
      assertTrue(answer.body().contains("Der skete en fejl hos os"), answer.body());
    } finally {
      sql.execute("alter table audit_gone rename to audit");
    }
  }

  @Test
  @DisplayName("does not exist for a citizen of another municipality, nor one who is nobody")
  void elsewhere() {
    Visit visit = Visit.of(port, "caseworker");
    for (String path : List.of("/citizens/" + elsewhere, "/citizens/999999999", "/citizens/0")) {
      HttpResponse<String> answer = visit.get(path);
      assertEquals(404, answer.statusCode(), path);
      assertTrue(answer.body().contains("Siden findes ikke"), path);
    }
    assertEquals(404, visit.post("/citizens/" + elsewhere + "/cpr", Map.of()).statusCode());
  }

  @Test
  @DisplayName("is the citizen's own, and only theirs, and only to read")
  void ownCase() {
    Visit visit = Visit.of(port, "anna");
    assertEquals("/citizens/" + anna + "/front", Visit.target(visit.get("/")));
    HttpResponse<String> own = visit.get("/citizens/" + anna);
    assertEquals(200, own.statusCode());
    assertFalse(own.body().contains("/interviews/"), own.body());
    assertFalse(own.body().contains("/cpr"), own.body());
    assertEquals(404, visit.get("/citizens/" + bent).statusCode());
    assertEquals(403, visit.get("/citizens?q=bent").statusCode());
  }

  @Test
  @DisplayName("is in English too")
  void english() {
    String page = page(anna, "?lang=en&as-of=2024-03-01");
    assertTrue(page.contains("Hold the first follow-up interview"), page);
    assertTrue(page.contains("12 weeks"), page);
  }

  private String page(long citizen, String query) {
    HttpResponse<String> answer = Visit.of(port, "caseworker").get("/citizens/" + citizen + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }
}
