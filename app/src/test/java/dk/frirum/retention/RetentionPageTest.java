package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.LEGAL_HOLD;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The page of retention")
class RetentionPageTest {
  @LocalServerPort int port;
  @Autowired Proposals proposals;
  private static long citizen;
  private static long elsewhere;

  @BeforeAll
  static void world(DSLContext sql) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("auditor");
    people.staff("caseworker");
    citizen = people.citizen(People.HERE, "Asta", "Holm", "asta holm", LocalDate.of(1980, 1, 1));
    elsewhere = people.citizen(People.ELSEWHERE, "Bo", "Dahl", "bo dahl", LocalDate.of(1980, 1, 1));
    for (long each : new long[] {citizen, elsewhere}) {
      sql.insertInto(SPELL)
          .set(SPELL.CITIZEN_ID, each)
          .set(SPELL.BENEFIT, "cash-assistance")
          .set(SPELL.DURING, new DateRange(LocalDate.of(2010, 1, 1), LocalDate.of(2012, 1, 1)))
          .set(SPELL.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
  }

  @Test
  @DisplayName("shows coordinator and auditor who is due, by number, and writes down that it did")
  void due(DSLContext sql) {
    proposals.renew();
    for (String role : new String[] {"coordinator", "auditor"}) {
      String page = Visit.of(port, role).get("/retention").body();
      assertTrue(page.contains("1 borger er klar til sletning"), page);
      assertTrue(page.contains("Borger nr. " + citizen), page);
      assertFalse(page.contains("Asta") || page.contains("Borger nr. " + elsewhere + "<"), page);
      assertTrue(page.contains("kommunens valg; ingen lovfrist er fundet"), page);
    }
    assertEquals(
        2,
        sql.fetchCount(
            AUDIT,
            AUDIT.ACTION.eq("retention-viewed"),
            org.jooq.impl.DSL.condition("{0} = any(shown)", org.jooq.impl.DSL.val(citizen))));
    assertEquals(403, Visit.of(port, "caseworker").get("/retention").statusCode());
    assertFalse(
        Visit.of(port, "auditor").get("/retention").body().contains("action=\"/retention/holds\""));
  }

  @Test
  @DisplayName(
      "lets the coordinator stop an erasure with a reason, keeps what was typed where something is wrong, and lifts it")
  void hold(DSLContext sql) {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/retention");
    HttpResponse<String> wrong =
        visit.post(
            "/retention/holds",
            Map.of("citizen", "018180-1234", "reason", "Klage verserer", "until", "2020-01-01"));
    assertEquals(200, wrong.statusCode());
    assertTrue(
        wrong.body().contains("Skriv borgerens nummer")
            && wrong.body().contains("Dagen er passeret"),
        wrong.body());
    assertTrue(wrong.body().contains("value=\"Klage verserer\""), "what was typed stays");
    HttpResponse<String> far =
        visit.post(
            "/retention/holds", Map.of("citizen", "" + elsewhere, "reason", "Klage verserer"));
    assertTrue(far.body().contains("Ingen borger i kommunen har det nummer"), far.body());
    Map<String, String> right = Map.of("citizen", "" + citizen, "reason", "Klage verserer");
    assertEquals("/retention", Visit.target(visit.post("/retention/holds", right)));
    assertTrue(visit.get("/retention").body().contains("slettes ikke, før stoppet"));
    visit.post("/retention/holds", right);
    assertTrue(visit.get("/retention").body().contains("allerede et stop"));
    assertEquals(1, sql.fetchCount(LEGAL_HOLD), "twice is once");
    long id = sql.select(LEGAL_HOLD.ID).from(LEGAL_HOLD).fetchSingle().value1();
    visit.post("/retention/holds/" + id + "/lift", Map.of("reason", " "));
    assertTrue(visit.get("/retention").body().contains("Klage verserer"), "not without a reason");
    assertEquals(
        302,
        visit.post("/retention/holds/" + id + "/lift", Map.of("reason", "Afgjort")).statusCode());
    assertEquals(
        404,
        visit.post("/retention/holds/" + id + "/lift", Map.of("reason", "Afgjort")).statusCode());
    assertFalse(visit.get("/retention").body().contains("Klage verserer"));
    assertEquals(
        2, sql.fetchCount(CASE_EVENT, CASE_EVENT.SUBJECT.eq("legal_hold")), "an event for each");
    assertEquals(2, sql.fetchCount(AUDIT, AUDIT.ACTION.in("hold-placed", "hold-lifted")));
  }

  @Test
  @DisplayName(
      "has the record of processing with the municipality as controller, as page, Markdown and HTML")
  void record() {
    Visit visit = Visit.of(port, "auditor");
    String page = visit.get("/retention/record").body();
    String markdown = visit.get("/retention/record/file?format=md").body();
    String html = visit.get("/retention/record/file?format=html").body();
    for (String said : new String[] {page, markdown, html}) {
      assertTrue(said.contains("Havrelund Kommune"), said);
      assertTrue(said.contains("5 år fra dagen efter den sidste ydelsesperiode"), said);
      assertTrue(said.contains("docs/security/threat-model.md"), said);
    }
    assertTrue(markdown.startsWith("# Fortegnelse"), markdown);
    assertTrue(html.startsWith("<!doctype html>"), html);
    assertEquals(404, visit.get("/retention/record/file?format=exe").statusCode());
  }
}
