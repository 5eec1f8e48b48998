package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_COMPARISON;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import dk.frirum.time.DateRange;
import dk.frirum.web.Words;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A trial held against other municipalities")
class ComparisonTest {
  /** Nineteen of the country's. */
  private static final List<Integer> COUNTRY =
      List.of(
          147, 151, 153, 155, 157, 159, 161, 163, 165, 167, 169, 173, 175, 183, 185, 187, 190, 201,
          210);

  private static People people;
  private static int next;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired OwnAnswer answers;
  private LocalDate first = LocalDate.EPOCH;
  private LocalDate earlier = LocalDate.EPOCH;
  private Visit coordinator;

  @BeforeAll
  static void staff(DSLContext sql) {
    people = new People(sql);
    List.of("coordinator", "politician", "analyst").forEach(people::staff);
    people.staff("elsewhere", "coordinator", People.ELSEWHERE, null);
  }

  @BeforeEach
  void calendar(DSLContext owner) {
    first = LocalDate.now(clock).minusWeeks(60);
    earlier = first.minusWeeks(52);
    coordinator = Visit.of(port, "coordinator");
    Wipe.untriggered(owner, "delete from evaluation_sharing");
    sql.execute("delete from duty");
    sql.execute("delete from spell");
  }

  /** So many in the group in each of the three times, and so many who left within 13 weeks. */
  private void cohorts(String municipality, int persons, int now, int before, int still) {
    intake(municipality, first, persons, now);
    intake(municipality, earlier, persons, before);
    intake(municipality, earlier.minusWeeks(52), persons, still);
  }

  private void intake(String municipality, LocalDate from, int persons, int leaving) {
    for (int each = 0; each < persons; each++) {
      LocalDate begins = from.plusDays(each % 27);
      sql.insertInto(SPELL)
          .set(
              SPELL.CITIZEN_ID,
              people.citizen(
                  municipality, "Opdigtet", "Person", "opdigtet person", LocalDate.of(1980, 1, 1)))
          .set(SPELL.BENEFIT, "cash-assistance")
          .set(
              SPELL.DURING,
              new DateRange(begins, begins.plusWeeks(each < leaving ? 2 + each % 9 : 21)))
          .set(SPELL.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
  }

  /** Frozen against some, and its number. */
  private long trial(String comparison) {
    next++;
    long id =
        new InventedTrial(sql, clock)
            .running(
                "mod-andre-" + next,
                "Mod andre " + next,
                "At se, om det går bedre end andre steder",
                "benefit = cash-assistance and age > " + next + " years",
                first);
    HttpResponse<String> frozen = freeze(id, comparison);
    assertEquals(302, frozen.statusCode(), frozen.body());
    return id;
  }

  private HttpResponse<String> freeze(long trial, String comparison) {
    coordinator.get("/trials/" + trial + "/evaluation");
    return coordinator.post(
        "/trials/" + trial + "/evaluation",
        Map.of(
            "measure",
            "back-by@1",
            "horizons",
            "13",
            "margin",
            "5",
            "first",
            first.toString(),
            "last",
            first.plusDays(27).toString(),
            "earlier",
            earlier.toString(),
            "comparison",
            comparison,
            "freeze",
            "yes"));
  }

  private static String country() {
    return COUNTRY.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private String question(long trial) {
    return coordinator.get("/trials/" + trial + "/comparison/question").body();
  }

  /** A file in which each has 100, of whom 40 left before, and 0, 1, 2 … more of them now. */
  private String file(long trial, List<Integer> of, int firstRise) {
    Plan plan = Plan.read(question(trial));
    StringBuilder text =
        new StringBuilder(
            "frirum-shipment;1\n# sums\ninstallations: Landet\nquestion: %s\ndata-cut: %s\nfrirum-cells;1\n"
                .formatted(plan.question(), LocalDate.now(clock)));
    for (int at = 0; at < of.size(); at++) {
      for (int cohort = 0; cohort < 3; cohort++) {
        int left = cohort == 0 ? 40 + firstRise + at : 40;
        text.append("count;back-by@1;%d;%d;;13;100;%d\n".formatted(cohort, of.get(at), left));
        text.append("count;in-group@1;%d;%d;;0;100;100\n".formatted(cohort, of.get(at)));
      }
    }
    return text.toString();
  }

  private HttpResponse<String> upload(long trial, String text) {
    coordinator.get("/trials/" + trial + "/comparison");
    return coordinator.upload(
        "/trials/" + trial + "/comparison",
        "file",
        "summer.txt",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private String run(long trial) {
    coordinator.get("/trials/" + trial + "/evaluation");
    HttpResponse<String> done = coordinator.post("/trials/" + trial + "/evaluation/run", Map.of());
    assertEquals(302, done.statusCode(), done.body());
    return Visit.target(done);
  }

  private String csv(String report) {
    return coordinator.get(report + "/file?what=results").body();
  }

  private static Row row(String csv, String end) {
    return Row.read(csv).stream()
        .filter(each -> each.id().equals("compared@1/13/" + end))
        .findFirst()
        .orElseThrow();
  }

  private void share(boolean yes) {
    Visit there = Visit.of(port, "elsewhere");
    there.get("/evaluation/sharing");
    assertEquals(
        302, there.post("/evaluation/sharing", Map.of("shares", yes ? "yes" : "no")).statusCode());
  }

  @Test
  @DisplayName(
      "by hand: 20 points up where nineteen others and one that shares rose by 9 is 11 points better")
  void known() {
    cohorts(People.HERE, 100, 60, 40, 40);
    cohorts(People.ELSEWHERE, 100, 49, 40, 40);
    share(true);
    long trial = trial("Andetsteds, " + country());
    assertTrue(
        coordinator.get("/trials/" + trial + "/evaluation").body().contains("comparison: 147"));
    HttpResponse<String> added = upload(trial, file(trial, COUNTRY, 0));
    assertEquals(302, added.statusCode(), added.body());
    String report = run(trial);
    String csv = csv(report);
    Row difference = row(csv, "difference");
    assertEquals(0.11, Objects.requireNonNull(difference.estimate()), 1e-6, csv);
    // Twenty-one are equally large: δ from (20 − δ) − 9 = ∓ that of the one with 0 and with 18.
    // Mean of the rest of the one with 0: (200 − δ)/20, so 11 − δ = (200 − δ)/20 at δ = 20/19.
    assertEquals(0.2 / 19, Objects.requireNonNull(difference.lower()), 1e-6, csv);
    assertEquals("better", difference.said());
    assertTrue(difference.planned());
    assertEquals(20, Objects.requireNonNull(row(csv, "municipalities").estimate()));
    assertEquals(0.2, Objects.requireNonNull(row(csv, "own").estimate()), 1e-6);
    assertEquals(0.09, Objects.requireNonNull(row(csv, "others").estimate()), 1e-6);
    assertEquals(0, Objects.requireNonNull(row(csv, "pre-trend").estimate()), 1e-6);
    assertEquals(0.18, Objects.requireNonNull(row(csv, "of-0210").estimate()), 1e-6);
    assertEquals(0.09, Objects.requireNonNull(row(csv, "of-0998").estimate()), 1e-6);
    editions(trial, report, csv);
  }

  private void editions(long trial, String report, String csv) {
    String pixi = Visit.of(port, "politician").get(report).body();
    assertTrue(pixi.contains("Mod andre kommuner"), pixi);
    assertTrue(pixi.contains("+11,0 procentpoint"), pixi);
    String full = coordinator.get(report + "/full?lang=en").body();
    assertTrue(full.contains("Against other municipalities, all numbers"), full);
    assertTrue(full.contains("+11.0 percentage points"), full);
    assertTrue(full.contains("summer.txt"), full);
    coordinator.get("/trials/" + trial + "/evaluation?lang=da");
    Paper brief = Paper.of(coordinator.bytes(report + "/pdf?lang=da").body());
    assertTrue(brief.text().contains("Mod andre kommuner"), brief.text());
    assertTrue(brief.text().contains("+11,0 procentpoint"), brief.text());
    assertTrue(brief.pages() <= 4, () -> brief.pages() + " pages");
    Paper whole = Paper.of(coordinator.bytes(report + "/pdf?edition=full").body());
    assertTrue(whole.text().contains("Hver af de andre"), whole.text());
    assertEquals(3, whole.alternatives().size(), () -> whole.alternatives().toString());
    assertEquals(
        csv,
        Reproduction.read(coordinator.get(report + "/file?what=reproduction").body()).results());
  }

  @Test
  @DisplayName("is undetermined with too few others, however large the difference, and says why")
  void tooFew() {
    cohorts(People.HERE, 100, 90, 40, 40);
    long trial = trial("147, 151");
    String page = coordinator.get("/trials/" + trial + "/comparison").body();
    assertTrue(page.contains("Der skal mindst 19 til"), page);
    assertEquals(302, upload(trial, file(trial, List.of(147, 151), 0)).statusCode());
    String report = run(trial);
    Row difference = row(csv(report), "difference");
    assertEquals("undetermined", difference.said());
    assertNull(difference.lower());
    String said = coordinator.get(report).body();
    assertTrue(said.contains("for få andre kommuner"), said);
    assertTrue(said.contains(Words.of(Locale.of("da")).t("evaluation.claim.not")), said);
  }

  @Test
  @DisplayName("counts a municipality of this installation only while it shares")
  void sharing() {
    cohorts(People.HERE, 50, 30, 20, 20);
    cohorts(People.ELSEWHERE, 50, 20, 20, 20);
    long trial = trial("0998");
    assertEquals(0, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    share(true);
    assertEquals(1, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    share(false);
    assertEquals(0, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    assertEquals(
        403,
        Visit.of(port, "analyst")
            .post("/evaluation/sharing", Map.of("shares", "yes"))
            .statusCode());
  }

  @Test
  @DisplayName("holds back a municipality of whom few left, everywhere, and what changed by a few")
  void few() {
    cohorts(People.HERE, 100, 50, 40, 40);
    long trial = trial(country());
    String file = file(trial, COUNTRY, 5);
    // Of 137 in the first one, 3 left.
    String canary =
        file.replace("0;147;;13;100;45", "0;147;;13;137;3")
            .replace("0;147;;0;100;100", "0;147;;0;137;137");
    assertEquals(302, upload(trial, canary).statusCode());
    String stored = sql.fetch(EVALUATION_COMPARISON).getLast().getCells();
    assertFalse(stored.contains("137;3"), stored);
    String report = run(trial);
    String csv = csv(report);
    assertEquals(18, Objects.requireNonNull(row(csv, "municipalities").estimate()), csv);
    assertEquals(1, Objects.requireNonNull(row(csv, "missing").estimate()), csv);
    String all =
        csv
            + coordinator.get(report + "/file?what=reproduction").body()
            + coordinator.get(report + "/full").body()
            + Paper.of(coordinator.bytes(report + "/pdf?edition=full").body()).all();
    for (String secret : List.of("137;3", ";134", "0.021898", "2,2 %")) {
      assertFalse(all.contains(secret), () -> secret + " is there: " + all);
    }
    // Shown once with 46 who left; two more of them the next day would tell of two.
    String more = file.replace("0;151;;13;100;46", "0;151;;13;100;48");
    assertEquals(302, upload(trial, more).statusCode());
    String again = csv(run(trial));
    assertFalse(again.contains("of-0151"), again);
  }

  @Test
  @DisplayName("refuses a file that does not fit, line by line, and keeps nothing of it")
  void refused() {
    long trial = trial("147, 151");
    String wrong =
        file(trial, List.of(147, 1, 210), 0).replace("back-by@1;2;147", "back-by@2;2;147");
    int before = sql.fetchCount(EVALUATION_COMPARISON);
    HttpResponse<String> said = upload(trial, wrong);
    assertEquals(200, said.statusCode());
    assertTrue(said.body().contains("Der er ingen kommune med nummer 0001"), said.body());
    assertTrue(said.body().contains("Kommune 0210 er ikke med i den sammenligning"), said.body());
    assertTrue(said.body().contains("back-by@2 er en anden version"), said.body());
    assertEquals(before, sql.fetchCount(EVALUATION_COMPARISON));
    HttpResponse<String> unknown = freeze(trial, "Ingensteds");
    assertTrue(unknown.body().contains("Der er ingen kommune „Ingensteds“"), unknown.body());
    HttpResponse<String> own = freeze(trial, "0999");
    assertTrue(own.body().contains("er kommunen selv"), own.body());
  }

  @Test
  @DisplayName("another municipality answers the question with the numbers that would be counted")
  void answered() {
    cohorts(People.HERE, 50, 30, 20, 20);
    cohorts(People.ELSEWHERE, 60, 30, 25, 20);
    long trial = trial("0998");
    OwnAnswer.Answer answer = answers.answer(People.ELSEWHERE, question(trial), "Andetsteds");
    assertEquals(302, upload(trial, answer.shipment().text()).statusCode());
    String byFile = csv(run(trial));
    assertEquals(5 / 60.0, Objects.requireNonNull(row(byFile, "of-0998").estimate()), 1e-6);
    share(true);
    String counted = csv(run(trial));
    assertEquals(row(byFile, "difference"), row(counted, "difference"));
  }
}
