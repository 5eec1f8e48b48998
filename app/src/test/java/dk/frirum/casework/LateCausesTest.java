package dk.frirum.casework;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.LATE_CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("Why a duty is late")
class LateCausesTest extends OneCase {

  private static String ask(Visit visit) {
    String today = visit.get("/today").body();
    Matcher link = Pattern.compile("href=\"([^\"]+)\" data-late").matcher(today);
    assertTrue(link.find(), today);
    return link.group(1).replace("&amp;", "&");
  }

  private List<String> causes() {
    return sql.select(LATE_CAUSE.CAUSE)
        .from(LATE_CAUSE)
        .where(LATE_CAUSE.CITIZEN_ID.eq(citizen))
        .orderBy(LATE_CAUSE.ID)
        .fetch(LATE_CAUSE.CAUSE);
  }

  @Test
  @DisplayName(
      "is one choice from Today, stands in the list and the file, and leaves the duty overdue")
  void fromToday() {
    Visit visit = Visit.of(port, worker);
    String form = ask(visit);
    visit.get(form);
    HttpResponse<String> saved = visit.post(form, Map.of("lateCause", "no-slot"));
    assertEquals(302, saved.statusCode(), saved.body());
    String today = visit.get(Visit.target(saved)).body();
    assertTrue(today.contains("Ingen ledig tid inden fristen"), today);
    assertEquals(1, count(today));
    assertEquals(
        "OVERDUE",
        sql.select(DUTY.STATUS)
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.OPEN.isTrue(), DUTY.SORT_DUE.lt(this.today))
            .fetchSingle()
            .value1());
    assertTrue(
        visit.get("/today/export?format=csv").body().contains("Ingen ledig tid inden fristen"));
    String overview = visit.get("/today/causes").body();
    assertTrue(overview.contains("Ingen ledig tid inden fristen: 1"), overview);
    assertTrue(
        visit.get("/today/causes/export?format=csv").body().contains("Ingen ledig tid inden"));
    assertTrue(
        sql.fetchExists(
            CASE_EVENT,
            CASE_EVENT.CITIZEN_ID.eq(citizen),
            CASE_EVENT.KIND.eq("late-cause-registered")));
    assertTrue(
        sql.fetchExists(
            AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("late-cause-registered")));
  }

  @Test
  @DisplayName("said twice is one; said anew is another, the last counts and the first stays")
  void again() {
    Visit visit = Visit.of(port, worker);
    String form = ask(visit);
    visit.get(form);
    visit.post(form, Map.of("lateCause", "no-slot"));
    visit.post(form, Map.of("lateCause", "no-slot"));
    visit.post(form, Map.of("lateCause", "other", "lateSaid", "Stormflod"));
    assertEquals(List.of("no-slot", "other"), causes());
    assertTrue(visit.get("/today").body().contains("Andet: Stormflod"));
  }

  @Test
  @DisplayName("\"other\" wants a text, and nothing chosen is said at its field")
  void other() {
    Visit visit = Visit.of(port, worker);
    String form = ask(visit);
    visit.get(form);
    assertTrue(
        visit.post(form, Map.of("lateCause", "other")).body().contains("id=\"lateSaid-error\""));
    String none = visit.post(form, Map.of("lateCause", "vejret")).body();
    assertTrue(none.contains("id=\"lateCause-error\""), none);
    assertEquals(List.of(), causes());
  }

  @Test
  @DisplayName("is said with the interview that meets the duty, and stays with the duty it met")
  void withTheInterview() {
    Visit visit = Visit.of(port, worker);
    HttpResponse<String> saved =
        visit.post(action(visit), form(Map.of("lateCause", "citizen-ill")));
    assertEquals(302, saved.statusCode(), saved.body());
    assertEquals(List.of("citizen-ill"), causes());
    var row = sql.selectFrom(LATE_CAUSE).where(LATE_CAUSE.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals(
        "MET_LATE",
        sql.select(DUTY.STATUS)
            .from(DUTY)
            .where(
                DUTY.CITIZEN_ID.eq(citizen),
                DUTY.SPELL_ID.eq(row.getSpellId()),
                DUTY.REQUIREMENT.eq(row.getRequirement()),
                DUTY.ANCHOR.eq(row.getAnchor()))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("need not be said: an interview without it is saved, and one with nonsense is not")
  void notAMust() {
    Visit visit = Visit.of(port, worker);
    String action = action(visit);
    HttpResponse<String> wrong =
        visit.post(action, form(Map.of("lateCause", "other", "note", "Vigtigt")));
    assertTrue(wrong.body().contains("id=\"lateSaid-error\""), wrong.body());
    assertTrue(wrong.body().contains("Vigtigt"), "what was typed is kept");
    assertEquals(0, interviews());
    assertEquals(302, visit.post(action, form(Map.of())).statusCode());
    assertEquals(1, interviews());
    assertEquals(List.of(), causes());
  }

  @Test
  @DisplayName("is not asked of what is not overdue, and a late answer to it saves nothing")
  void gone() {
    Visit visit = Visit.of(port, worker);
    String form = ask(visit);
    visit.get(form);
    visit.get(Visit.target(visit.post(action(visit), form(Map.of()))));
    HttpResponse<String> late = visit.post(form, Map.of("lateCause", "no-slot"));
    assertEquals(302, late.statusCode());
    assertTrue(visit.get(Visit.target(late)).body().contains("ikke længere overskredet"));
    assertEquals(List.of(), causes());
    assertFalse(
        visit.get("/citizens/" + citizen + "/interviews/new").body().contains("id=\"lateCause\""));
  }
}
