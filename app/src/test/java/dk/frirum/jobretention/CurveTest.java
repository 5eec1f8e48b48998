package dk.frirum.jobretention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The 23-week curve")
class CurveTest {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static List<Course> back(int many, int day) {
    List<Course> all = new ArrayList<>();
    for (int n = 0; n < many; n++) {
      all.add(new Course("private", FROM, FROM.plusDays(day - 1L)));
    }
    return all;
  }

  private static Curve of(List<Course> first, List<Course> then) {
    List<Course> all = new ArrayList<>(first);
    all.addAll(then);
    return Curve.of(all, TODAY).orElseThrow();
  }

  @Test
  @DisplayName("counts day 161 in week 23 and day 162 in week 24")
  void target() {
    assertEquals(0.5, of(back(10, 161), back(10, 162)).by(23).orElseThrow().back(), 1e-12);
    assertEquals(0.0, of(back(10, 162), back(10, 200)).by(23).orElseThrow().back(), 1e-12);
    assertEquals(1.0, of(back(10, 161), back(10, 1)).by(23).orElseThrow().back(), 1e-12);
  }

  @Test
  @DisplayName("is Kaplan and Meier's: who is still followed counts as long as followed")
  void censored() {
    // Ten back in week 4, ten not yet back and followed for 10 weeks, ten back in week 20.
    List<Course> all = new ArrayList<>(back(10, 28));
    all.addAll(back(10, 140));
    for (int n = 0; n < 10; n++) {
      all.add(new Course("private", TODAY.minusDays(70), null));
    }
    Curve curve = Curve.of(all, TODAY).orElseThrow();
    // 1 - (20/30) × (0/10): all of the ten at risk in week 20 came back then.
    assertEquals(1.0 / 3, curve.by(13).orElseThrow().back(), 1e-12);
    assertEquals(1.0, curve.by(23).orElseThrow().back(), 1e-12);
    assertEquals(30, curve.atRisk(1));
    assertEquals(20, curve.atRisk(5));
    assertEquals(10, curve.atRisk(13));
  }

  @Test
  @DisplayName("shows nothing of fewer than five, and no step of one to four")
  void few() {
    assertTrue(Curve.of(back(4, 10), TODAY).isEmpty());
    Curve curve = of(back(6, 10), back(2, 50));
    assertTrue(
        curve.steps().stream().allMatch(step -> step.back() == 0 || step.back() >= Curve.FEWEST));
    List<Course> three = new ArrayList<>(back(6, 10));
    three.addAll(back(3, 200));
    assertTrue(Curve.of(three, TODAY).isEmpty(), "what is left beside six would tell of three");
    Curve later = of(back(6, 10), back(5, 200));
    assertEquals(6.0 / 11, later.by(23).orElseThrow().back(), 1e-12);
  }
}
