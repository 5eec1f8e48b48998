package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
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
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trial, and those who came in under it and before. */
@ApplicationTest
abstract class EvaluationCase {
  static final int WEEKS = 13;

  static People people;

  static int next;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  LocalDate first = LocalDate.EPOCH;

  LocalDate earlier = LocalDate.EPOCH;

  Visit coordinator;

  @BeforeAll
  static void staff(DSLContext sql) {
    people = new People(sql);
    List.of("coordinator", "politician", "auditor", "team-leader", "analyst", "caseworker")
        .forEach(people::staff);
  }

  @BeforeEach
  void calendar() {
    first = LocalDate.now(clock).minusWeeks(60);
    earlier = first.minusWeeks(52);
    coordinator = Visit.of(port, "coordinator");
    sql.execute("delete from duty");
    sql.execute("delete from spell");
  }

  /** So many whose spells begin in the four weeks from a day; a share of them leaves in time. */
  void intake(String benefit, LocalDate from, int persons, int leaving, Random chance) {
    for (int each = 0; each < persons; each++) {
      LocalDate begins = from.plusDays(chance.nextInt(27));
      LocalDate ends =
          each < leaving
              ? begins.plusWeeks(2 + chance.nextInt(WEEKS - 4))
              : begins.plusWeeks(WEEKS + 8L);
      spell(benefit, begins, ends);
    }
  }

  long spell(String benefit, LocalDate begins, LocalDate ends) {
    long citizen =
        people.citizen(
            People.HERE, "Opdigtet", "Person", "opdigtet person", LocalDate.of(1980, 1, 1));
    spell(citizen, benefit, begins, ends);
    return citizen;
  }

  void spell(long citizen, String benefit, LocalDate begins, LocalDate ends) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, new DateRange(begins, ends))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  long trial(String benefit) {
    next++;
    return new InventedTrial(sql, clock)
        .running(
            "proeve-" + next,
            "Prøve " + next,
            "At se, om det går bedre",
            "benefit = " + benefit + " and age > " + next + " years",
            first);
  }

  HttpResponse<String> freeze(long trial, Map<String, String> other) {
    Map<String, String> typed =
        new HashMap<>(
            Map.of(
                "measure", "back-by@1",
                "horizons", "13",
                "margin", "5",
                "first", first.toString(),
                "last", first.plusDays(27).toString(),
                "earlier", earlier.toString(),
                "freeze", "yes"));
    typed.putAll(other);
    coordinator.get("/trials/" + trial + "/evaluation");
    return coordinator.post("/trials/" + trial + "/evaluation", typed);
  }

  /** Freezes, runs, and gives the address of the report. */
  String report(long trial) {
    HttpResponse<String> frozen = freeze(trial, Map.of());
    assertEquals(302, frozen.statusCode(), frozen.body());
    return run(trial);
  }

  String run(long trial) {
    coordinator.get("/trials/" + trial + "/evaluation");
    HttpResponse<String> done = coordinator.post("/trials/" + trial + "/evaluation/run", Map.of());
    assertEquals(302, done.statusCode(), done.body());
    return Visit.target(done);
  }

  static Row row(String csv, String id) {
    return Row.read(csv).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  String csv(String report) {
    return coordinator.get(report + "/file?what=results").body();
  }

  void onPaper(String report) {
    Paper brief = Paper.of(coordinator.bytes(report + "/pdf").body());
    assertTrue(brief.tagged() && brief.showsTitle(), "tagged");
    assertEquals("da-DK", brief.language());
    assertTrue(brief.title().startsWith("Rapport: Prøve"), brief.title());
    assertTrue(brief.pages() >= 1 && brief.pages() <= 4, () -> brief.pages() + " pages");
    assertTrue(brief.text().contains("+20,0 procentpoint"), brief.text());
    assertTrue(brief.tags().contains("Figure"), () -> brief.tags().toString());
    assertTrue(
        brief.alternatives().stream().anyMatch(each -> each.contains("tal står i tabellen")),
        () -> brief.alternatives().toString());
    Paper full = Paper.of(coordinator.bytes(report + "/pdf?edition=full&lang=en").body());
    assertEquals("en-GB", full.language());
    for (String part :
        List.of(
            "Background",
            "Purpose",
            "Expected results",
            "Method",
            "Results and learning",
            "Draft",
            "reached by the data at 13 weeks",
            "Between the two periods before")) {
      assertTrue(full.text().contains(part), () -> part + " in " + full.text());
    }
    assertEquals(2, full.alternatives().size(), () -> full.alternatives().toString());
  }

  String paper(String address) {
    return content(
        "<main"
            + Paper.of(coordinator.bytes(address).body()).all().replaceAll("[0-9a-f]{12}", "")
            + "</main>");
  }

  void quoted(long trial, String report) {
    String page = coordinator.get("/trials/" + trial).body();
    assertTrue(page.contains("Effekt, byrde og værdighed"), page);
    HttpResponse<String> decided =
        coordinator.post(
            "/trials/" + trial + "/decide",
            Map.of(
                "decision", "continued", "reason", "Det virker", "report", report, "version", "0"));
    assertEquals(302, decided.statusCode(), decided.body());
    String evidence =
        sql.fetchSingle(TRIAL_DECISION, TRIAL_DECISION.TRIAL_ID.eq(trial)).getEvidence();
    assertTrue(evidence.contains("Bedre (" + report + ")"), evidence);
  }

  static String content(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
        .replaceAll("SHA-256[^<]*", "")
        .replaceAll("[0-9a-f]{64}", "");
  }
}
