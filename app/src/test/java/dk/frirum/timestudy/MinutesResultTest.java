package dk.frirum.timestudy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Minutes by kind and phase")
class MinutesResultTest {

  private static Taken.Sums sums(String kind, long caseworker, boolean after, long... minutes) {
    return new Taken.Sums(kind, caseworker, after, minutes, 10, 1, new long[] {3, 5, 2});
  }

  private static List<Taken.Sums> of(String kind, int caseworkers, long more, Random random) {
    List<Taken.Sums> all = new ArrayList<>();
    for (int each = 0; each < caseworkers; each++) {
      long own = 100 + random.nextInt(200);
      all.add(sums(kind, each, false, own, 400, own + random.nextInt(20)));
      all.add(sums(kind, each, true, own + more, 400, own + random.nextInt(20)));
    }
    return all;
  }

  @Test
  @DisplayName("a change that all have is found, and what did not change is not")
  void change() {
    MinutesResult result = MinutesResult.of(of("job-interview", 8, -50, new Random(3)));
    MinutesResult.Line preparation = result.lines().getFirst();
    assertEquals(-5, Objects.requireNonNull(preparation.change()).value(), 1e-9);
    assertTrue(preparation.holm() < 0.05, "p " + preparation.holm());
    assertTrue(result.lines().getLast().holm() > 0.05);
    assertEquals(160, result.with());
    assertEquals(16, result.without());
    assertEquals(30, result.quarters());
    assertEquals(50, result.fives());
  }

  @Test
  @DisplayName("nothing is said of four caseworkers: not a mean, not a change")
  void four() {
    MinutesResult result = MinutesResult.of(of("job-interview", 4, -50, new Random(3)));
    assertEquals(List.of(), result.lines());
    assertEquals(List.of("job-interview"), result.few());
  }

  @Test
  @DisplayName(
      "five before and four after: the mean before is shown, and neither the other nor the change")
  void fourAfter() {
    List<Taken.Sums> all = of("job-interview", 5, 0, new Random(3));
    all.removeLast();
    MinutesResult.Line line = MinutesResult.of(all).lines().getFirst();
    assertNotNull(line.before());
    assertNull(line.after());
    assertNull(line.change());
  }

  @Test
  @DisplayName("twelve that did not change are tested together: a false alarm in few studies")
  void holm() {
    Random random = new Random(8);
    int alarms = 0;
    int studies = 400;
    for (int study = 0; study < studies; study++) {
      List<Taken.Sums> all = new ArrayList<>();
      for (int kind = 0; kind < 4; kind++) {
        for (int each = 0; each < 10; each++) {
          for (boolean after : new boolean[] {false, true}) {
            all.add(
                sums(
                    "kind-" + kind,
                    each,
                    after,
                    Math.round(150 + 30 * random.nextGaussian()),
                    Math.round(450 + 30 * random.nextGaussian()),
                    Math.round(200 + 30 * random.nextGaussian())));
          }
        }
      }
      boolean alarm = MinutesResult.of(all).lines().stream().anyMatch(line -> line.holm() < 0.05);
      alarms += alarm ? 1 : 0;
    }
    assertTrue(alarms / (double) studies < 0.08, alarms + " of " + studies);
  }
}
