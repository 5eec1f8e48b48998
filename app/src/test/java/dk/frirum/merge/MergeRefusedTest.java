package dk.frirum.merge;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("Two records that two merge, or that may not be merged")
class MergeRefusedTest extends OneCitizenTwice {

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
  @DisplayName(
      "is not merged where both have the same benefit at the same time: the dates are shown")
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
  @DisplayName("is parted once by two clicks, and not on what has changed since")
  void partedTwice() throws Exception {
    Visit visit = merged();
    String path = "/citizens/" + now + "/unmerge";
    String seen = seen(visit.get(path + "?merge=" + mergeId()));
    Map<String, String> order =
        new HashMap<>(Map.of("merge", "" + mergeId(), "reason", "to borgere", "seen", seen));
    interview(now, "imens");
    HttpResponse<String> stale = visit.post(path, order);
    assertEquals(200, stale.statusCode());
    assertTrue(stale.body().contains("2 → 3"), stale.body());
    order.put("seen", seen(stale));
    for (int status :
        atOnce(List.of(() -> visit.post(path, order), () -> visit.post(path, order)))) {
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
}
