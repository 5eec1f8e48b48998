package dk.frirum.plan;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static dk.frirum.tables.Tables.PLAN_VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Min Plan (LAB kapitel 9)")
class PlanTest extends PlanCase {
  @Test
  @DisplayName("is made when it has a goal and a step, and saving it is all that the duty needs")
  void madeBySaving() {
    Visit visit = Visit.of(port, worker);
    assertEquals(302, add(visit, "goal", "Et job med dyr").statusCode());
    assertFalse(made(), "a goal alone is no plan");
    assertEquals(302, add(visit, "step", "Ring til dyreinternatet").statusCode());
    assertTrue(made());
    assertEquals(2, sql.fetchCount(PLAN_VERSION, PLAN_VERSION.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("is the citizen's to fill with goals, and nobody else changes those words")
  void ownWords() {
    Visit own = Visit.of(port, self);
    Visit visit = Visit.of(port, worker);
    assertEquals(302, add(own, "goal", "Jeg vil være gartner").statusCode());
    assertFalse(made(), "the duty is the municipality's");
    long goal = line("Jeg vil være gartner");
    HttpResponse<String> no =
        visit.post(
            path(), form("change", "goal", "Lager", Map.of("line", "" + goal, "version", "0")));
    assertEquals(200, no.statusCode());
    assertTrue(no.body().contains("skrevet af den anden part"), no.body());
    assertEquals(goal, line("Jeg vil være gartner"));
    assertEquals(
        1, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.KIND.eq("plan-changed")));
    assertTrue(visit.get(path()).body().contains("(borgeren)"), "the caseworker sees who");
    assertTrue(visit.get("/messages").body().contains("ændret sin plan"));
  }

  @Test
  @DisplayName(
      "takes from the citizen neither steps nor obstacles, but ticks on the citizen's own steps")
  void fieldByField() {
    Visit own = Visit.of(port, self);
    Visit visit = Visit.of(port, worker);
    assertEquals(200, add(own, "step", "Andet").statusCode());
    assertEquals(200, add(own, "obstacle", "Andet").statusCode());
    add(visit, "step", "Ring");
    visit.post(path(), form("add", "step", "Skriv", Map.of("doer", "municipality")));
    tick(own, "Ring", 0);
    tick(own, "Skriv", 0);
    assertEquals(
        List.of("Ring"),
        sql.select(PLAN_ITEM.WORDS)
            .from(PLAN_ITEM)
            .where(PLAN_ITEM.CITIZEN_ID.eq(citizen), PLAN_ITEM.DONE_ON.isNotNull())
            .fetch(PLAN_ITEM.WORDS));
  }

  @Test
  @DisplayName("keeps what was typed when another has changed the line, and shows both")
  void conflict() {
    Visit visit = Visit.of(port, worker);
    add(visit, "goal", "Et job");
    long goal = line("Et job");
    Map<String, String> which = Map.of("line", "" + goal, "version", "0", "form", "line-" + goal);
    assertEquals(
        302, visit.post(path(), form("change", "goal", "Et job i byen", which)).statusCode());
    HttpResponse<String> late =
        visit.post(path(), form("change", "goal", "Et job på landet", which));
    assertEquals(200, late.statusCode());
    assertTrue(late.body().contains("Et job i byen"), "what stands");
    assertTrue(late.body().contains("value=\"Et job på landet\""), "what was typed");
    visit.post(path(), form("remove", "goal", "", Map.of("line", "" + goal, "version", "1")));
    HttpResponse<String> gone = visit.post(path(), form("change", "goal", "Tabt?", which));
    assertTrue(gone.body().contains("value=\"Tabt?\""), "nor is it lost when the line is gone");
  }

  @Test
  @DisplayName("says in each version who changed what, from what to what")
  void versions() {
    Visit visit = Visit.of(port, worker);
    add(visit, "goal", "Et job");
    visit.post(
        path(),
        form(
            "change",
            "goal",
            "Et job i byen",
            Map.of("line", "" + line("Et job"), "version", "0")));
    add(visit, "step", "Ring");
    tick(visit, "Ring", 0);
    String page = visit.get(path() + "/versions").body();
    assertTrue(page.contains("Mål blev ændret fra „Et job“ til „Et job i byen“"), page);
    assertTrue(page.contains("Gjort: „Ring“"), page);
    assertTrue(page.contains("Version 4"), page);
    assertEquals(
        4,
        sql.fetchCount(
            CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.SUBJECT.eq("plan_item")));
    assertEquals(200, visit.get(path() + "/print").statusCode());
  }

  @Test
  @DisplayName(
      "keeps one line however often a form is sent, and every line that several write at once")
  void atOnce() throws Exception {
    Visit visit = Visit.of(port, worker);
    Map<String, String> same = form("add", "goal", "Samme", Map.of());
    visit.get(path());
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> all =
          IntStream.range(0, 16)
              .mapToObj(n ->
                  (Callable<Integer>)
                      () ->
                          visit
                              .post(
                                  path(),
                                  n % 2 == 0 ? same : form("add", "wish", "Ønske " + n, Map.of()))
                              .statusCode())
              .toList();
      for (var each : threads.invokeAll(all)) {
        assertEquals(302, each.get());
      }
    }
    assertEquals(9, sql.fetchCount(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen)));
    assertEquals(9, sql.fetchCount(PLAN_VERSION, PLAN_VERSION.CITIZEN_ID.eq(citizen)));
  }
}
