package dk.frirum.plan;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Min Plan, with what its steps stand on")
class PlanStepTest extends PlanCase {
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
