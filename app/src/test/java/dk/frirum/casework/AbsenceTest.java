package dk.frirum.casework;

import static dk.frirum.tables.Tables.ABSENCE;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.FACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("A citizen is away or on stand-by")
class AbsenceTest extends OneCase {

  private HttpResponse<String> register(Visit visit, Map<String, String> changed) {
    String path = "/citizens/" + citizen + "/absence";
    visit.get(path);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "less-intensive-effort",
                "from", today.minusDays(10).toString(),
                "to", "",
                "said", "",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return visit.post(path, form);
  }

  private int facts() {
    return sql.fetchCount(FACT, FACT.CITIZEN_ID.eq(citizen));
  }

  @Test
  @DisplayName(
      "less intensive effort (LAB § 106) lifts the interview of its days at once, and stands until it is taken back")
  void lifts() {
    Visit visit = Visit.of(port, worker);
    assertEquals(1, count(visit.get("/today").body()));
    HttpResponse<String> saved = register(visit, Map.of());
    assertEquals(302, saved.statusCode(), saved.body());
    assertTrue(visit.get(Visit.target(saved)).body().contains("færre skal opfyldes nu"));
    assertEquals(0, count(visit.get("/today").body()));
    assertEquals(1, facts());
    long id =
        sql.select(ABSENCE.ID)
            .from(ABSENCE)
            .where(ABSENCE.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    String path = "/citizens/" + citizen + "/absence/" + id;
    visit.get("/citizens/" + citizen + "/absence");
    visit.post(path, Map.of("version", "0", "last", today.minusDays(9).toString()));
    assertEquals(1, count(visit.get("/today").body()));
    visit.get("/citizens/" + citizen + "/absence");
    visit.post(path, Map.of("version", "1", "withdraw", "on"));
    assertEquals(0, facts());
    assertEquals(
        3,
        sql.fetchCount(
            CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.SUBJECT.eq("absence")));
  }

  @Test
  @DisplayName("a holiday is registered and lifts nothing")
  void holiday() {
    Visit visit = Visit.of(port, worker);
    HttpResponse<String> saved = register(visit, Map.of("kind", "holiday"));
    assertTrue(visit.get(Visit.target(saved)).body().contains("Ingen krav er faldet bort"));
    assertEquals(1, count(visit.get("/today").body()));
    assertEquals(0, facts());
  }

  @Test
  @DisplayName(
      "the same twice is one; the same kind over the same days is refused, with what was typed")
  void overlaps() {
    Visit visit = Visit.of(port, worker);
    String key = UUID.randomUUID().toString();
    register(visit, Map.of("idempotencyKey", key));
    register(visit, Map.of("idempotencyKey", key));
    assertEquals(1, facts());
    HttpResponse<String> again =
        register(visit, Map.of("from", today.toString(), "said", "Lægeerklæring"));
    assertTrue(again.body().contains("id=\"from-error\""), again.body());
    assertTrue(again.body().contains("Lægeerklæring"), again.body());
    assertEquals(1, facts());
  }

  @Test
  @DisplayName("one that ends earlier than the next begins is not prolonged into it")
  void prolongedIntoTheNext() {
    Visit visit = Visit.of(port, worker);
    register(visit, Map.of("to", today.minusDays(8).toString()));
    register(visit, Map.of("from", today.minusDays(3).toString()));
    assertEquals(2, facts());
    long first =
        sql.select(ABSENCE.ID)
            .from(ABSENCE)
            .where(ABSENCE.CITIZEN_ID.eq(citizen))
            .orderBy(ABSENCE.ID)
            .limit(1)
            .fetchSingle()
            .value1();
    String path = "/citizens/" + citizen + "/absence/" + first;
    HttpResponse<String> into =
        visit.post(path, Map.of("version", "0", "last", today.minusDays(3).toString()));
    assertTrue(visit.get(Visit.target(into)).body().contains("som overlapper"));
    assertEquals(
        0,
        sql.fetchCount(
            CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.KIND.eq("absence-ended")));
    visit.post(path, Map.of("version", "0", "last", today.minusDays(4).toString()));
    assertEquals(
        1,
        sql.fetchCount(
            CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.KIND.eq("absence-ended")));
  }

  @Test
  @DisplayName("what cannot be is said at its field: no kind, no day, a last day before the first")
  void badInput() {
    Visit visit = Visit.of(port, worker);
    String page = register(visit, Map.of("kind", "", "from", "31-02-2026", "to", "x")).body();
    for (String field : new String[] {"kind", "from", "to"}) {
      assertTrue(page.contains("id=\"" + field + "-error\""), page);
    }
    assertTrue(page.contains("value=\"31-02-2026\""), page);
    assertTrue(
        register(visit, Map.of("to", today.minusDays(20).toString()))
            .body()
            .contains("id=\"to-error\""));
    assertEquals(0, facts());
  }

  @Test
  @DisplayName("a change on an old page is refused")
  void conflict() {
    Visit visit = Visit.of(port, worker);
    register(visit, Map.of());
    long id =
        sql.select(ABSENCE.ID)
            .from(ABSENCE)
            .where(ABSENCE.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    visit.get("/citizens/" + citizen + "/absence");
    HttpResponse<String> late =
        visit.post(
            "/citizens/" + citizen + "/absence/" + id, Map.of("version", "7", "withdraw", "on"));
    assertTrue(visit.get(Visit.target(late)).body().contains("ændret af en anden"));
    assertEquals(1, facts());
  }
}
