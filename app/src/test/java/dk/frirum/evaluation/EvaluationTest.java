package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_PROTOCOL;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Objects;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A report on a trial action")
class EvaluationTest {
  private static final int WEEKS = 13;
  private static People people;
  private static int next;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  private LocalDate first = LocalDate.EPOCH;
  private LocalDate earlier = LocalDate.EPOCH;
  private Visit coordinator;

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
  private void intake(String benefit, LocalDate from, int persons, int leaving, Random chance) {
    for (int each = 0; each < persons; each++) {
      LocalDate begins = from.plusDays(chance.nextInt(27));
      LocalDate ends =
          each < leaving
              ? begins.plusWeeks(2 + chance.nextInt(WEEKS - 4))
              : begins.plusWeeks(WEEKS + 8L);
      spell(benefit, begins, ends);
    }
  }

  private long spell(String benefit, LocalDate begins, LocalDate ends) {
    long citizen =
        people.citizen(
            People.HERE, "Opdigtet", "Person", "opdigtet person", LocalDate.of(1980, 1, 1));
    spell(citizen, benefit, begins, ends);
    return citizen;
  }

  private void spell(long citizen, String benefit, LocalDate begins, LocalDate ends) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, new DateRange(begins, ends))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private long trial(String benefit) {
    next++;
    return new InventedTrial(sql, clock)
        .running(
            "proeve-" + next,
            "Prøve " + next,
            "At se, om det går bedre",
            "benefit = " + benefit + " and age > " + next + " years",
            first);
  }

  private HttpResponse<String> freeze(long trial, Map<String, String> other) {
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
  private String report(long trial) {
    HttpResponse<String> frozen = freeze(trial, Map.of());
    assertEquals(302, frozen.statusCode(), frozen.body());
    return run(trial);
  }

  private String run(long trial) {
    coordinator.get("/trials/" + trial + "/evaluation");
    HttpResponse<String> done = coordinator.post("/trials/" + trial + "/evaluation/run", Map.of());
    assertEquals(302, done.statusCode(), done.body());
    return Visit.target(done);
  }

  private static Row row(String csv, String id) {
    return Row.read(csv).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private String csv(String report) {
    return coordinator.get(report + "/file?what=results").body();
  }

  @Test
  @DisplayName("finds an effect that is there, in every edition, and can be computed anew")
  void effect() {
    Random chance = new Random(7);
    intake("cash-assistance", first, 200, 120, chance);
    intake("cash-assistance", earlier, 200, 80, chance);
    intake("cash-assistance", earlier.minusWeeks(52), 200, 80, chance);
    long trial = trial("cash-assistance");
    String report = report(trial);
    String csv = csv(report);
    Row difference = row(csv, "back-by@1/13/difference");
    assertEquals(0.2, Objects.requireNonNull(difference.estimate()), 1e-9, csv);
    assertEquals("better", difference.said());
    assertEquals(400L, difference.persons());
    Row before = row(csv, "back-by@1/13/before");
    assertEquals(0, Objects.requireNonNull(before.estimate()), 1e-9);
    String pixi = Visit.of(port, "politician").get(report).body();
    assertTrue(pixi.contains("Bedre"), pixi);
    assertTrue(pixi.contains("+20,0 procentpoint"), pixi);
    assertTrue(pixi.contains("Ikke målt endnu"), pixi);
    String full = Visit.of(port, "auditor").get(report + "/full?lang=en").body();
    assertTrue(full.contains("+20.0 percentage points"), full);
    assertTrue(full.contains("ev-trial"), full);
    String again =
        Reproduction.read(coordinator.get(report + "/file?what=reproduction").body()).results();
    assertEquals(csv, again);
    quoted(trial, report);
    onPaper(report);
  }

  private void onPaper(String report) {
    Paper brief = Paper.of(coordinator.bytes(report + "/pdf").body());
    assertTrue(brief.tagged() && brief.showsTitle(), "tagged");
    assertEquals("da-DK", brief.language());
    assertTrue(brief.title().startsWith("Rapport: Prøve"), brief.title());
    assertTrue(brief.pages() >= 1 && brief.pages() <= 4, () -> brief.pages() + " pages");
    assertTrue(brief.text().contains("+20,0 procentpoint"), brief.text());
    assertTrue(brief.tags().contains("Figure"), () -> brief.tags().toString());
    assertTrue(
        brief.alternatives().stream().anyMatch(each -> each.contains("tal står i teksten")),
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

  private String paper(String address) {
    return content(
        "<main"
            + Paper.of(coordinator.bytes(address).body()).all().replaceAll("[0-9a-f]{12}", "")
            + "</main>");
  }

  private void quoted(long trial, String report) {
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

  @Test
  @DisplayName("says neither better nor worse where nothing has happened, and few tell nothing")
  void noEffect() {
    Random chance = new Random(8);
    intake("cash-assistance", first, 100, 45, chance);
    intake("cash-assistance", earlier, 100, 45, chance);
    String csv = csv(report(trial("cash-assistance")));
    assertEquals("undetermined", row(csv, "back-by@1/13/difference").said(), csv);
    assertEquals(Row.FEW, row(csv, "back-by@1/13/before").said());
  }

  @Test
  @DisplayName("shows a number of one to four citizens nowhere, nor lets it be worked out")
  void canary() {
    Random chance = new Random(9);
    // 137 of whom 3 leave: neither 3 nor 134 nor a share of them may be seen.
    intake("sickness-benefit", first, 137, 3, chance);
    intake("sickness-benefit", earlier, 150, 60, chance);
    String report = report(trial("sickness-benefit"));
    String all =
        csv(report)
            + coordinator.get(report + "/file?what=reproduction").body()
            + content(coordinator.get(report).body())
            + content(coordinator.get(report + "/full").body())
            + paper(report + "/pdf")
            + paper(report + "/pdf?edition=full")
            + paper(report + "/pdf?edition=full&lang=en");
    assertTrue(all.contains("137"), "the size of the group itself is shown");
    for (String secret : List.of("134", "2,2", "0.021898", "97,8", "0.978102", "137;3")) {
      assertFalse(all.contains(secret), () -> secret + " is there: " + all);
    }
    assertTrue(content(coordinator.get(report + "?lang=da").body()).contains("For få borgere"));
    // The search finds what is shown.
    assertTrue(all.contains("40,0"), all);
  }

  private static String content(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
        .replaceAll("SHA-256[^<]*", "")
        .replaceAll("[0-9a-f]{64}", "");
  }

  @Test
  @DisplayName("shows no outcome before the freeze, and none by a protocol that was changed")
  void frozen() {
    Random chance = new Random(10);
    intake("cash-assistance", first, 60, 30, chance);
    intake("cash-assistance", earlier, 60, 30, chance);
    long trial = trial("cash-assistance");
    String page = coordinator.get("/trials/" + trial + "/evaluation").body();
    assertFalse(page.contains("evaluation/run"), page);
    coordinator.post("/trials/" + trial + "/evaluation/run", Map.of());
    assertTrue(
        coordinator
            .get("/trials/" + trial + "/evaluation")
            .body()
            .contains("Lås en analyseplan først"));
    freeze(trial, Map.of());
    // Rows are only ever added; so one is added whose text is not what its hash was taken of.
    sql.execute(
        """
        insert into evaluation_protocol (trial_id, text, hash, frozen_at)
        select trial_id, replace(text, '0.05', '0.15'), hash, frozen_at
        from evaluation_protocol where trial_id = {0}
        """,
        trial);
    String refused = run(trial);
    assertEquals("/trials/" + trial + "/evaluation", refused);
    assertTrue(coordinator.get(refused).body().contains("er ændret, efter at den blev låst"));
    freeze(trial, Map.of("horizons", "26", "earlier", earlier.toString()));
    assertEquals(3, sql.fetchCount(EVALUATION_PROTOCOL, EVALUATION_PROTOCOL.TRIAL_ID.eq(trial)));
    sql.update(TRIAL_ACTION)
        .set(TRIAL_ACTION.TITLE, "Noget andet")
        .where(TRIAL_ACTION.ID.eq(trial))
        .execute();
    String full = coordinator.get(run(trial) + "/full").body();
    assertTrue(full.contains("analyseplan nr. 3"), full);
    assertTrue(full.contains("Var låst og er der ikke mere: prøvehandling: Prøve"), full);
  }

  @Test
  @DisplayName("refuses a comparison that is followed into the trial, and says which day would do")
  void clean() {
    HttpResponse<String> refused =
        freeze(trial("cash-assistance"), Map.of("earlier", first.minusWeeks(6).toString()));
    assertEquals(200, refused.statusCode());
    assertTrue(refused.body().contains("fulgt ind i prøvehandlingen"), refused.body());
  }

  @Test
  @DisplayName("names spells that overlap, and says how many citizens are not counted for it")
  void overlapping() {
    Random chance = new Random(11);
    intake("cash-assistance", first, 40, 20, chance);
    intake("cash-assistance", earlier, 40, 20, chance);
    long twice = spell("cash-assistance", first, first.plusWeeks(9));
    spell(twice, "sickness-benefit", first.plusWeeks(3), first.plusWeeks(12));
    String report = report(trial("cash-assistance"));
    String page = coordinator.get(report).body();
    assertTrue(page.contains("allerede ydelseskode"), page);
    // One alone is fewer than five.
    assertEquals(40L, row(csv(report), "in-group@1/trial").persons());
  }

  @Test
  @DisplayName(
      "tells of nobody beside the report of another day: what changed by a few is held back")
  void differencing() {
    Random chance = new Random(13);
    intake("cash-assistance", first, 80, 40, chance);
    intake("cash-assistance", earlier, 80, 30, chance);
    long trial = trial("cash-assistance");
    String one = csv(report(trial));
    assertEquals(80L, row(one, "in-group@1/trial").persons());
    // Three more are found to have been there, and to have left.
    intake("cash-assistance", first, 3, 3, chance);
    String two = csv(run(trial));
    assertEquals(Row.FEW, row(two, "in-group@1/trial").said(), two);
    assertEquals(Row.FEW, row(two, "back-by@1/13/trial").said(), two);
    assertEquals(80L, row(two, "in-group@1/earlier").persons());
    // Of a protocol with a day more as well: it is the same group, and a few.
    freeze(trial, Map.of("last", first.plusDays(28).toString()));
    String three = csv(run(trial));
    assertEquals(Row.FEW, row(three, "in-group@1/trial").said(), three);
    // Of ten more, everybody may know.
    intake("cash-assistance", first, 10, 5, chance);
    String four = csv(run(trial));
    assertEquals(93L, row(four, "in-group@1/trial").persons(), four);
    Map<String, Long> shown = new HashMap<>();
    Row.read(one).stream()
        .filter(each -> each.persons() != null)
        .forEach(each -> shown.put(each.id(), Objects.requireNonNull(each.persons())));
    assertTrue(shown.size() > 10, shown::toString);
    for (Row after : Row.read(four)) {
      if (after.persons() != null && shown.containsKey(after.id())) {
        long apart = Math.abs(shown.get(after.id()) - after.persons());
        assertTrue(apart == 0 || apart >= 5, after::toString);
      }
    }
  }

  @Test
  @DisplayName("says that a file to compute anew has been changed")
  void changedFile() {
    Random chance = new Random(12);
    intake("cash-assistance", first, 40, 20, chance);
    intake("cash-assistance", earlier, 40, 20, chance);
    String report = report(trial("cash-assistance"));
    String file = coordinator.get(report + "/file?what=reproduction").body();
    String changed = file.replace("margin 0.05", "margin 0.15");
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Reproduction.read(changed))
                .getMessage());
    assertTrue(said.contains("changed after it was frozen"), said);
  }

  @Test
  @DisplayName("is read by politicians, leaders and auditors, and written by none of them")
  void access() {
    long trial = trial("cash-assistance");
    for (String role : List.of("politician", "team-leader", "auditor")) {
      Visit visit = Visit.of(port, role);
      assertEquals(200, visit.get("/trials/" + trial + "/evaluation").statusCode(), role);
      assertEquals(
          403, visit.post("/trials/" + trial + "/evaluation", Map.of()).statusCode(), role);
    }
    assertEquals(
        403, Visit.of(port, "caseworker").get("/trials/" + trial + "/evaluation").statusCode());
  }
}
