package dk.frirum.evidence.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Planning a study with random prompts")
class StudyPlanTest {

  @ParameterizedTest(name = "{0} caseworkers, {1} days, {2} prompts: ±{3} points")
  @CsvSource({"10,10,8,7.5", "20,10,8,4.9", "40,10,4,3.7", "40,10,8,3.4", "80,10,4,2.5"})
  @DisplayName("comes to the widths that were simulated")
  void simulated(int caseworkers, int days, int prompts, double points) {
    assertEquals(points, 100 * StudyPlan.USUAL.halfWidth(caseworkers, days, prompts), 0.2);
  }

  @Test
  @DisplayName("says how many caseworkers reach a width, and that days alone may never do")
  void needed() {
    int needed = StudyPlan.USUAL.caseworkers(0.04, 10, 8);
    assertTrue(StudyPlan.USUAL.halfWidth(needed, 10, 8) <= 0.04);
    assertTrue(StudyPlan.USUAL.halfWidth(needed - 1, 10, 8) > 0.04);
    assertEquals(0, StudyPlan.USUAL.caseworkers(0.0001, 10, 8));
    assertTrue(StudyPlan.USUAL.designEffect(40, 10, 8) > 3.5);
  }

  @Test
  @DisplayName("counts what it takes itself: eight prompts of ten seconds are 0.3 percent of a day")
  void burden() {
    assertEquals(0.003, StudyPlan.USUAL.burden(8, 10), 0.0001);
  }
}
