package dk.frirum.merge;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("One citizen registered twice")
class MergeTest extends OneCitizenTwice {

  @Test
  @DisplayName("is found by number, and both stand beside each other before anything is done")
  void compare() {
    Visit visit = Visit.of(port, leader);
    visit.get("/citizens/" + now + "/merge");
    HttpResponse<String> found =
        visit.post("/citizens/" + now + "/merge/find", Map.of("q", cpr(old)));
    assertTrue(found.body().contains("href=\"" + form() + "\""), found.body());
    assertFalse(found.body().contains(cpr(old)));
    String page = visit.get(form()).body();
    assertTrue(page.contains("Gammel Dobbelt") && page.contains("Ny Dobbelt"), page);
    assertTrue(page.contains("1. januar 2024 – 31. maj 2025"), page);
    assertEquals(0, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old)));
  }

  @Test
  @DisplayName("is one case afterwards; the old address, number and search lead to it")
  void merges() {
    Visit visit = merged();
    String page = visit.get("/citizens/" + now).body();
    assertTrue(page.contains("Noten fra før") && page.contains("Noten fra nu"), page);
    assertTrue(page.contains("blev lagt sammen med denne"), page);
    assertEquals("/citizens/" + now, Visit.target(visit.get("/citizens/" + old)));
    assertEquals(
        "/citizens/" + now, Visit.target(visit.get("/citizens/" + old + "/interviews/new")));
    visit.get("/about");
    assertEquals("/citizens/" + now, Visit.target(visit.post("/citizens", Map.of("q", cpr(old)))));
    String list = visit.get("/citizens?q=dobbelt").body();
    assertFalse(list.contains("/citizens/" + old + "\""), list);
    for (long each : List.of(old, now)) {
      assertEquals(
          1,
          sql.fetchCount(
              CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(each), CASE_EVENT.SUBJECT.eq("merge")));
      assertEquals(
          1, sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(each), AUDIT.ACTION.eq("citizens-merged")));
    }
    assertEquals(1, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(owner), MESSAGE.KIND.eq("merged")));
  }

  @Test
  @DisplayName("has one extract of who has seen the case, also of what was seen before the merge")
  void extract() {
    Visit.of(port, worker).get("/citizens/" + old);
    int before = rows(Visit.of(port, leader).get("/citizens/" + now + "/trail").body());
    Visit visit = merged();
    int after = rows(visit.get("/citizens/" + now + "/trail").body());
    // What the worker saw of the old record, and each of the two comparing and merging.
    assertTrue(after >= before + 3, before + " rows, then " + after);
    part(visit, Map.of());
    String apart = visit.get("/citizens/" + old + "/trail").body();
    assertTrue(apart.contains("Så borgerens side"), apart);
    assertTrue(
        rows(apart) > 3, "what was seen in the merged case was the old record's too: " + apart);
  }

  @Test
  @DisplayName(
      "takes an import by its old number into the case that was kept, and changes no details")
  void imports() {
    Visit visit = merged();
    visit.get("/import");
    String spells = "cpr;benefit;from;to\n" + cpr(old) + ";sickness-benefit;2026-10-01;\n";
    uploaded(visit, spells);
    assertEquals(
        now,
        sql.fetchSingle(SPELL, SPELL.BENEFIT.eq("sickness-benefit"), SPELL.CITIZEN_ID.in(old, now))
            .getCitizenId());
    String people =
        "cpr;given_name;surname;born;protected\n" + cpr(old) + ";Helt;Anden;1980-01-01;address\n";
    uploaded(visit, people);
    assertEquals("Ny", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(now)).getGivenName());
    assertEquals("address", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(now)).getProtection());
    assertEquals("Gammel", sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(old)).getGivenName());
  }

  @Test
  @DisplayName("closes the case to whoever had a conflict of interest in either")
  void conflicts() {
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(CONFLICT_OF_INTEREST.STAFF_ID, owner)
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, old)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, owner)
        .execute();
    assertEquals(200, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    Visit visit = merged();
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + old).statusCode());
    part(visit, Map.of());
    assertEquals(200, Visit.of(port, worker).get("/citizens/" + now).statusCode());
    assertEquals(403, Visit.of(port, worker).get("/citizens/" + old).statusCode());
  }

  @Test
  @DisplayName("is parted again with what came since where it was chosen to be, once")
  void parts() {
    Visit visit = merged();
    interview(now, "Efter sammenlægningen");
    long added =
        sql.fetchSingle(
                INTERVIEW, INTERVIEW.NOTE.eq("Efter sammenlægningen"), INTERVIEW.CITIZEN_ID.eq(now))
            .getId();
    String page = visit.get("/citizens/" + now + "/unmerge?merge=" + mergeId()).body();
    assertTrue(page.contains("value=\"interview." + added + "\""), page);
    part(visit, Map.of("with", "interview." + added));
    String back = visit.get("/citizens/" + old).body();
    assertTrue(back.contains("Noten fra før") && back.contains("Efter sammenlægningen"), back);
    String left = visit.get("/citizens/" + now).body();
    assertTrue(left.contains("Noten fra nu"), left);
    assertFalse(left.contains("Noten fra før") || left.contains("Gammel"), left);
    assertFalse(left.contains(cpr(old).substring(0, 6) + "-"), "it may be somebody else's number");
    assertEquals("/citizens/" + old, Visit.target(visit.post("/citizens", Map.of("q", cpr(old)))));
    assertEquals(1, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old), MERGE.UNDONE_AT.isNotNull()));
  }
}
