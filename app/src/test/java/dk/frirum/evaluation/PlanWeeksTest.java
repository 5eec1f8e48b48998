package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.spell.Weeks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The weeks of a plan")
class PlanWeeksTest {
  private static Plan plan(LocalDate first, LocalDate last, LocalDate earlier, int horizon) {
    return new Plan(
        "Prøve",
        "",
        999,
        first,
        last,
        earlier,
        Measure.BACK_BY.id(),
        List.of(horizon),
        new BigDecimal("0.05"));
  }

  @Test
  @DisplayName("let an earlier intake be followed to the week before the trial, and no week more")
  void clean() {
    LocalDate first = LocalDate.of(2025, 3, 3);
    // In from week 0 on for one week, followed 13 weeks and the 4 after: week 17 is the last.
    LocalDate latest = first.minusWeeks(18);
    assertTrue(plan(first, first.plusDays(6), latest, 13).clean());
    assertTrue(plan(first, first.plusDays(6), latest.minusDays(1), 13).clean());
    assertFalse(plan(first, first.plusDays(6), latest.plusDays(1), 13).clean());
    assertFalse(plan(first, first.plusDays(6), latest, 14).clean());
    assertFalse(plan(first, first.plusDays(7), latest, 13).clean());
  }

  @Test
  @DisplayName(
      "end for the earlier intakes with the week before the trial, for the trial with the data")
  void end() {
    LocalDate first = LocalDate.of(2021, 1, 3); // The Sunday of week 53.
    assertEquals(DayOfWeek.SUNDAY, first.getDayOfWeek());
    Plan plan = plan(first, first.plusDays(20), first.minusWeeks(52), 13);
    int begins = Weeks.of(LocalDate.of(2020, 12, 28));
    assertEquals(begins - 1, plan.end(Cohort.EARLIER, begins + 60));
    assertEquals(begins - 1, plan.end(Cohort.EARLIEST, begins + 60));
    assertEquals(begins - 5, plan.end(Cohort.EARLIER, begins - 5));
    assertEquals(begins + 60, plan.end(Cohort.TRIAL, begins + 60));
  }

  @Test
  @DisplayName("reach the last one's horizon, and four more, on the Sunday that is told others")
  void known() {
    LocalDate first = LocalDate.of(2025, 3, 3);
    Plan plan = plan(first, first.plusDays(6), first.minusWeeks(52), 13);
    assertEquals(first.plusWeeks(17).plusDays(6), plan.knownAt(13));
    assertEquals(
        first.plusWeeks(18).plusDays(6),
        plan(first, first.plusDays(7), first.minusWeeks(52), 13).knownAt(13));
  }

  @Test
  @DisplayName(
      "proposed for the comparison are whole years earlier, as many as it takes and no more")
  void proposed() {
    Random chance = new Random(5);
    for (int each = 0; each < 300; each++) {
      LocalDate first = LocalDate.of(2015, 1, 1).plusDays(chance.nextInt(4000));
      LocalDate last = first.plusDays(chance.nextInt(500));
      int horizon = 1 + chance.nextInt(104);
      LocalDate earlier = Plan.earlierThan(first, last, horizon);
      assertEquals(0, ChronoUnit.DAYS.between(earlier, first) % (52 * 7));
      Plan plan = plan(first, last, earlier, horizon);
      assertTrue(plan.clean(), plan::toString);
      // A year less would leave the last ones' weeks to reach into the trial, or touch it.
      long weeks = ChronoUnit.WEEKS.between(earlier, first) - 52;
      assertTrue(
          weeks < ChronoUnit.WEEKS.between(first, last) + 1 + horizon + Plan.OPEN_WEEKS + 1,
          plan::toString);
      assertEquals(
          ChronoUnit.DAYS.between(earlier, first),
          ChronoUnit.DAYS.between(plan.first(Cohort.EARLIEST), earlier));
      assertEquals(last.toEpochDay() - first.toEpochDay(), plan.days());
      for (Cohort cohort : Cohort.ALL) {
        assertEquals(plan.first(cohort).plusDays(plan.days()), plan.last(cohort));
      }
    }
  }
}
