package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_PROTOCOL;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report, from its plan on,")
class EvaluationPlanTest extends EvaluationCase {
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
}
