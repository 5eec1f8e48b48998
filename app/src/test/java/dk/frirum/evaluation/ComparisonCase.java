package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trial held against the same group in other municipalities. */
@ApplicationTest
abstract class ComparisonCase {
  /** Nineteen of the country's. */
  static final List<Integer> COUNTRY =
      List.of(
          147, 151, 153, 155, 157, 159, 161, 163, 165, 167, 169, 173, 175, 183, 185, 187, 190, 201,
          210);

  static People people;

  static int next;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired OwnAnswer answers;
  LocalDate first = LocalDate.EPOCH;

  LocalDate earlier = LocalDate.EPOCH;

  Visit coordinator;

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
  void cohorts(String municipality, int persons, int now, int before, int still) {
    intake(municipality, first, persons, now);
    intake(municipality, earlier, persons, before);
    intake(municipality, earlier.minusWeeks(52), persons, still);
  }

  void intake(String municipality, LocalDate from, int persons, int leaving) {
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
  long trial(String comparison) {
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

  HttpResponse<String> freeze(long trial, String comparison) {
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

  static String country() {
    return COUNTRY.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  String question(long trial) {
    return coordinator.get("/trials/" + trial + "/comparison/question").body();
  }

  /** A file in which each has 100, of whom 40 left before, and 0, 1, 2 … more of them now. */
  String file(long trial, List<Integer> of, int firstRise) {
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

  HttpResponse<String> upload(long trial, String text) {
    coordinator.get("/trials/" + trial + "/comparison");
    return coordinator.upload(
        "/trials/" + trial + "/comparison",
        "file",
        "summer.txt",
        text.getBytes(StandardCharsets.UTF_8));
  }

  String run(long trial) {
    coordinator.get("/trials/" + trial + "/evaluation");
    HttpResponse<String> done = coordinator.post("/trials/" + trial + "/evaluation/run", Map.of());
    assertEquals(302, done.statusCode(), done.body());
    return Visit.target(done);
  }

  String csv(String report) {
    return coordinator.get(report + "/file?what=results").body();
  }

  static Row row(String csv, String end) {
    return Row.read(csv).stream()
        .filter(each -> each.id().equals("compared@1/13/" + end))
        .findFirst()
        .orElseThrow();
  }

  void share(boolean yes) {
    Visit there = Visit.of(port, "elsewhere");
    there.get("/evaluation/sharing");
    assertEquals(
        302, there.post("/evaluation/sharing", Map.of("shares", yes ? "yes" : "no")).statusCode());
  }

  void editions(long trial, String report, String csv) {
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
}
