package dk.frirum.plan;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static dk.frirum.tables.Tables.PLAN_VERSION;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Min Plan (LAB kapitel 9)")
class PlanTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private long staff;
  private String worker = "";
  private String self = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void twoWhoWrite() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    self = "c" + UUID.randomUUID();
    staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    people.staff(self, "citizen", People.HERE, citizen);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private String path() {
    return "/citizens/" + citizen + "/plan";
  }

  private HttpResponse<String> add(Visit visit, String kind, String words) {
    return visit.post(path(), form("add", kind, words, Map.of()));
  }

  private Map<String, String> form(
      String what, String kind, String words, Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "do",
                what,
                "kind",
                kind,
                "form",
                kind,
                "words",
                words,
                "way",
                "company",
                "doer",
                "citizen",
                "due",
                today.plusDays(7).toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
    form.putAll(more);
    return form;
  }

  private long line(String words) {
    return sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen), PLAN_ITEM.WORDS.eq(words))
        .getId();
  }

  private boolean made() {
    return sql.fetchExists(
        OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.KIND.eq("my-plan-made"));
  }

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

  private HttpResponse<String> tick(Visit visit, String words, int version) {
    return visit.post(
        path(), Map.of("do", "done", "line", "" + line(words), "version", "" + version));
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
  @DisplayName("gets a step from the registration of an interview, by the same click")
  void fromTheInterview() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "job-interview",
                "date", today.toString(),
                "form", "in-person",
                "outcome", "held",
                "meeting", "45",
                "stepWords", "Skriv til gartneriet",
                "stepDue", today.plusDays(3).toString(),
                "idempotencyKey", UUID.randomUUID().toString()));
    HttpResponse<String> wrong =
        visit.post(
            "/citizens/" + citizen + "/interviews",
            with(form, "stepDue", today.minusDays(1).toString()));
    assertEquals(200, wrong.statusCode());
    assertTrue(wrong.body().contains("Skriv til gartneriet"), "nothing typed is lost");
    assertEquals(302, visit.post("/citizens/" + citizen + "/interviews", form).statusCode());
    visit.post("/citizens/" + citizen + "/interviews", form);
    var step = sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen));
    assertEquals("Skriv til gartneriet", step.getWords());
    assertTrue(step.getInterviewId() != null);
  }

  @Test
  @DisplayName(
      "keeps what a step was agreed at when its words are changed, however long ago it was")
  void keepsItsLink() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "job-interview",
                "date", today.minusDays(20).toString(),
                "form", "in-person",
                "outcome", "held",
                "meeting", "45",
                "stepWords", "Skriv til gartneriet",
                "stepDue", today.plusDays(3).toString(),
                "idempotencyKey", UUID.randomUUID().toString()));
    visit.post("/citizens/" + citizen + "/interviews", form);
    var step = sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen));
    for (int n = 1; n <= 11; n++) {
      sql.insertInto(INTERVIEW)
          .set(INTERVIEW.CITIZEN_ID, citizen)
          .set(INTERVIEW.KIND, "job-interview")
          .set(INTERVIEW.HELD_ON, today.minusDays(n))
          .set(INTERVIEW.FORM, "in-person")
          .set(INTERVIEW.OUTCOME, "held")
          .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
          .execute();
    }
    String page = visit.get(path()).body();
    String chosen =
        org.jsoup.Jsoup.parse(page)
            .select("#line-" + step.getId() + "-about option[selected]")
            .val();
    assertEquals("i" + step.getInterviewId(), chosen, "the form has what it belongs to");
    Map<String, String> changed =
        Map.of("line", "" + step.getId(), "version", "0", "about", chosen);
    visit.post(path(), form("change", "step", "Ring til gartneriet", changed));
    var after = sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen));
    assertEquals("Ring til gartneriet", after.getWords());
    assertEquals(step.getInterviewId(), after.getInterviewId());
    visit.post(
        path(),
        form(
            "change",
            "step",
            "Ring til gartneriet",
            Map.of("line", "" + step.getId(), "version", "1", "about", "")));
    assertEquals(
        null,
        sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen)).getInterviewId(),
        "somebody who says nothing in particular means it");
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
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

  @Test
  @DisplayName("has a step that is a placement, and shows where it stands – to the citizen too")
  void placement() {
    Visit visit = Visit.of(port, worker);
    long placement =
        sql.insertInto(PLACEMENT)
            .set(PLACEMENT.CITIZEN_ID, citizen)
            .set(PLACEMENT.KIND, "mentor")
            .set(PLACEMENT.PROVIDER, "Havnens Lager")
            .set(PLACEMENT.STARTS_ON, today.minusDays(3))
            .set(PLACEMENT.ENDS_ON, today.plusDays(30))
            .set(PLACEMENT.REGISTERED_BY, staff)
            .set(PLACEMENT.REGISTERED_AT, Instant.EPOCH)
            .set(PLACEMENT.IDEMPOTENCY_KEY, UUID.randomUUID())
            .returning(PLACEMENT.ID)
            .fetchSingle()
            .getId();
    visit.post(path(), form("add", "step", "Prøv lageret", Map.of("about", "p" + placement)));
    assertEquals(
        placement, sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen)).getPlacementId());
    String page = visit.get(path()).body();
    assertTrue(page.contains("href=\"/placements/" + placement + "\""), page);
    assertTrue(page.contains("fr-placement-running"), page);
    Visit own = Visit.of(port, self);
    String theirs = own.get(path()).body();
    assertTrue(theirs.contains("Mentor, Havnens Lager") && theirs.contains("fr-placement-running"));
    assertFalse(theirs.contains("href=\"/placements/"), "the page of the case is not theirs");
    visit.post(
        path(),
        form(
            "change",
            "step",
            "Prøv lageret igen",
            Map.of("line", "" + line("Prøv lageret"), "version", "0", "about", "p" + placement)));
    assertEquals(
        placement, sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen)).getPlacementId());
    visit.post(path(), form("add", "step", "Andet", Map.of("about", "p" + (placement + 1000))));
    assertEquals(
        null,
        sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen), PLAN_ITEM.WORDS.eq("Andet"))
            .getPlacementId(),
        "another's placement is no choice");
    // It was another citizen's: the step goes along, as one agreed at a talk does.
    long right = people.citizen(People.HERE, "Bo", "Ek", "bo ek", LocalDate.of(1981, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(right)).execute();
    visit.get("/placements/" + placement + "/citizen?to=" + right);
    visit.post(
        "/placements/" + placement + "/citizen",
        Map.of("to", "" + right, "version", "0", "reason", "Forkert borger"));
    assertEquals(
        right, sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.PLACEMENT_ID.eq(placement)).getCitizenId());
  }

  private Map<String, String> written(Visit visit, String form, Map<String, String> fields) {
    var page = org.jsoup.Jsoup.parse(visit.get(path()).body());
    Map<String, String> all = new HashMap<>(fields);
    all.put("form", form);
    all.put(
        "draft",
        page.select("form:has(input[name=form][value=" + form + "]) input[name=draft]").val());
    return all;
  }

  @Test
  @DisplayName("keeps what is being written in each of its lines, until that line is saved")
  void drafts() {
    Visit visit = Visit.of(port, worker);
    add(visit, "goal", "Et job");
    add(visit, "goal", "Et andet job");
    visit.post(
        "/drafts", written(visit, "wish", Map.of("kind", "wish", "words", "Kun om formiddagen")));
    long goal = line("Et job");
    String form = "line-" + goal;
    visit.post(
        "/drafts",
        written(
            visit,
            form,
            Map.of("kind", "goal", "words", "Et job i byen", "line", "" + goal, "version", "0")));
    String page = visit.get(path()).body();
    assertTrue(page.contains("value=\"Kun om formiddagen\""), page);
    assertTrue(page.contains("value=\"Et job i byen\""), page);
    assertTrue(page.contains("er hentet frem"), page);
    assertFalse(visit.get(path() + "/print").body().contains("Kun om formiddagen"));
    // Another line is saved: what is written of this one stays.
    visit.post(
        path(),
        form(
            "change",
            "goal",
            "Et tredje job",
            Map.of("line", "" + line("Et andet job"), "version", "0")));
    add(visit, "resource", "Kan svejse");
    assertTrue(visit.get(path()).body().contains("value=\"Et job i byen\""));
    visit.post(
        path(),
        form(
            "change",
            "goal",
            "Et job i byen",
            Map.of("line", "" + goal, "version", "0", "form", form)));
    add(visit, "wish", "Kun om formiddagen");
    page = visit.get(path()).body();
    assertFalse(page.contains("er hentet frem"), page);
    assertFalse(Visit.of(port, self).get(path()).body().contains("name=\"draft\""));
  }
}
