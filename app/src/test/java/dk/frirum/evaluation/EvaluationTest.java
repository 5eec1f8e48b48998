package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report on a trial action")
class EvaluationTest extends EvaluationCase {
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
    tables(pixi, 1);
    tables(coordinator.get(report + "/full").body(), 2);
    String full = Visit.of(port, "auditor").get(report + "/full?lang=en").body();
    assertTrue(full.contains("+20.0 percentage points"), full);
    assertTrue(full.contains("ev-trial"), full);
    String again =
        Reproduction.read(coordinator.get(report + "/file?what=reproduction").body()).results();
    assertEquals(csv, again);
    quoted(trial, report);
    onPaper(report);
  }

  /** Every figure is followed at once by the table with its numbers. */
  private static void tables(String page, int figures) {
    String[] after = page.split("</figure>", -1);
    assertEquals(figures, after.length - 1, page);
    for (int at = 1; at < after.length; at++) {
      assertTrue(after[at].strip().startsWith("<table"), after[at]);
    }
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
