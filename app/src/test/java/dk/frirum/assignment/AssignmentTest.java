package dk.frirum.assignment;

import static dk.frirum.tables.Tables.ASSIGNMENT;
import static dk.frirum.tables.Tables.ASSIGNMENT_ROW;
import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Citizens given to colleagues")
class AssignmentTest extends AssignmentCase {
  @Test
  @DisplayName(
      "when a colleague leaves go evenly to the others with open tasks and called meetings; each with event, trail and notice, and access ends with the next request")
  void leaves() {
    task(citizens.get(0), from);
    meeting(citizens.get(1), from, "called");
    meeting(citizens.get(1), from, "held");
    long others = citizen(one);
    task(others, from);
    Visit gone = Visit.of(port, leaving);
    assertEquals(200, gone.get("/today").statusCode());
    Visit visit = Visit.of(port, leader);
    Map<String, String> form = previewed(visit, true);
    assertEquals(0, sql.fetchCount(ASSIGNMENT, ASSIGNMENT.FROM_ID.eq(from)));
    HttpResponse<String> done = visit.post("/assignments", form);
    assertEquals(302, done.statusCode(), done.body());
    String page = visit.get(Visit.target(done)).body();
    assertTrue(page.contains("7 af 7 er overdraget"), page);
    assertEquals(3, having(one));
    assertEquals(3, having(other));
    assertEquals(0, sql.fetchCount(TASK, TASK.OWNER_ID.eq(from)));
    assertEquals(
        one,
        sql.select(CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(others))
            .fetchSingle()
            .value1());
    assertEquals(
        List.of("held"),
        sql.select(MEETING.STAGE)
            .from(MEETING)
            .where(MEETING.OWNER_ID.eq(from))
            .fetch(MEETING.STAGE));
    for (long citizen : citizens) {
      assertTrue(
          sql.fetchExists(
              CASE_EVENT,
              CASE_EVENT.CITIZEN_ID.eq(citizen),
              CASE_EVENT.KIND.eq("citizen-assigned")));
      assertTrue(
          sql.fetchExists(
              AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("citizen-assigned")));
      assertTrue(
          sql.fetchExists(
              MESSAGE, MESSAGE.CITIZEN_ID.eq(citizen), MESSAGE.KIND.eq("assigned-here")));
    }
    assertTrue(gone.get("/today").statusCode() == 302, "access has ended");
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.ACTION.eq("access-revoked"),
            AUDIT.DETAILS.cast(String.class).contains("" + from)));
    HttpResponse<String> again = visit.post("/assignments", form);
    assertEquals(Visit.target(done), Visit.target(again), "a second click is the first");
  }

  @Test
  @DisplayName(
      "has an outcome for each: what was changed meanwhile or must not be stays, the rest is done")
  void each() {
    Visit visit = Visit.of(port, leader);
    Map<String, String> form = previewed(visit, false);
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, one)
        .where(CITIZEN.ID.eq(citizens.get(0)))
        .execute();
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(CONFLICT_OF_INTEREST.STAFF_ID, Long.valueOf(form.get("to-" + citizens.get(1))))
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, citizens.get(1))
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, one)
        .execute();
    form.put("to-" + citizens.get(2), "");
    visit.post("/assignments", form);
    assertEquals(List.of("changed-meanwhile", "not-allowed", "done", "done", "done"), outcomes());
    assertEquals(2, having(from));
  }

  @Test
  @DisplayName(
      "that stopped half-way is gone on with from where it stopped, and does nothing twice")
  void resumes() {
    Visit visit = Visit.of(port, leader);
    HttpResponse<String> done = visit.post("/assignments", previewed(visit, false));
    // As if the power had gone before the last two.
    List<Long> last = citizens.subList(4, 6);
    sql.update(ASSIGNMENT_ROW)
        .set(ASSIGNMENT_ROW.OUTCOME, "waiting")
        .where(ASSIGNMENT_ROW.CITIZEN_ID.in(last))
        .execute();
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, from).where(CITIZEN.ID.in(last)).execute();
    int events = sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.in(citizens));
    String page = visit.get(Visit.target(done)).body();
    assertTrue(page.contains("Gå videre med de 2, der mangler"), page);
    visit.post(Visit.target(done) + "/go-on", Map.of());
    visit.post(Visit.target(done) + "/go-on", Map.of());
    assertEquals(0, having(from));
    assertEquals(events + 2, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.in(citizens)));
  }

  @Test
  @DisplayName("lie with somebody who has left: they stand on a list with what is to be taken over")
  void stuck() {
    task(citizens.get(0), from);
    sql.update(STAFF).set(STAFF.REVOKED_AT, Instant.EPOCH).where(STAFF.ID.eq(from)).execute();
    Element page = Jsoup.parse(Visit.of(port, leader).get("/assignments").body()).body();
    String line = page.select("*:has(> a[href=/assignments?from=" + from + "])").text();
    assertTrue(line.contains("6 borgere, 1 opgave, ingen møder"), line);
  }
}
