package dk.frirum.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.price.Figure.Shown;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counts for those who may see no citizens")
class HidingTest {
  private final Year year = new Year();

  private void add(Fall fall, int from, int citizens) {
    for (int citizen = from; citizen < from + citizens; citizen++) {
      year.add(fall, citizen, 1, "");
    }
  }

  private static Shown shown(Map<Fall, Figure> figures, Fall fall) {
    return Objects.requireNonNull(figures.get(fall)).shown();
  }

  @Test
  @DisplayName("leave out what is of four, show what is of five, and show nought")
  void boundary() {
    add(Fall.MET, 0, 100);
    add(Fall.LATE, 100, 4);
    add(Fall.OVERDUE, 200, 5);
    add(Fall.LIFTED, 300, 4);
    Map<Fall, Figure> figures = Hiding.few(year.count());
    assertEquals(Shown.FEW, shown(figures, Fall.LATE));
    assertEquals(Shown.FEW, shown(figures, Fall.LIFTED));
    assertEquals(Shown.YES, shown(figures, Fall.OVERDUE));
    assertEquals(Shown.YES, shown(figures, Fall.SUSPENDED));
  }

  @Test
  @DisplayName("hide the least beside a single one, since the sum would give it away")
  void secondary() {
    add(Fall.MET, 0, 100);
    add(Fall.LATE, 100, 4);
    add(Fall.OVERDUE, 200, 9);
    Map<Fall, Figure> figures = Hiding.few(year.count());
    assertEquals(Shown.BESIDE_FEW, shown(figures, Fall.OVERDUE));
    assertEquals(Shown.YES, shown(figures, Fall.MET));
  }

  @Test
  @DisplayName("are of citizens: twenty duties of one person are of few")
  void onePerson() {
    add(Fall.MET, 0, 100);
    for (int each = 0; each < 20; each++) {
      year.add(Fall.OVERDUE, 500, 1, "");
    }
    Year.Count count = year.count();
    assertEquals(20, count.of(Fall.OVERDUE));
    assertEquals(Shown.FEW, shown(Hiding.few(count), Fall.OVERDUE));
    assertFalse(count.few());
  }

  @Test
  @DisplayName("hide all of a requirement that few have a duty of at all")
  void fewAtAll() {
    add(Fall.MET, 0, 3);
    add(Fall.LATE, 0, 1);
    assertTrue(year.count().few());
    assertEquals(Shown.FEW, shown(Hiding.few(year.count()), Fall.MET));
  }

  @Test
  @DisplayName("count how often something was to be done, and not of what was lifted")
  void times() {
    year.add(Fall.MET, 1, 4, "");
    year.add(Fall.LIFTED, 2, 4, "");
    year.add(Fall.NOT_COVERED, 3, 4, "");
    assertEquals(4, year.count().times());
    assertEquals(2, year.count().duties());
  }

  @Test
  @DisplayName(
      "a cause of fewer than five is left out, and the least beside it; what is left out is five at least")
  void causes() {
    late(20, "no-slot", 0);
    late(6, "citizen-ill", 100);
    late(2, "trial", 200);
    Map<String, Figure> shown = Hiding.causes(year.count(), false);
    assertEquals(Figure.FEW, shown.get("trial"));
    assertEquals(Figure.BESIDE_FEW, shown.get("citizen-ill"));
    assertEquals(Figure.of(20), shown.get("no-slot"));
    assertEquals(Figure.of(2), Hiding.causes(year.count(), true).get("trial"));
  }

  @Test
  @DisplayName("two causes of one each would be seen by subtraction: the next is left out as well")
  void twoOfOne() {
    late(20, "no-slot", 0);
    late(7, "citizen-ill", 100);
    late(1, "trial", 200);
    late(1, "technical", 300);
    Map<String, Figure> shown = Hiding.causes(year.count(), false);
    assertEquals(Figure.BESIDE_FEW, shown.get("citizen-ill"));
    assertEquals(Figure.of(20), shown.get("no-slot"));
  }

  private void late(int citizens, String cause, int from) {
    for (int each = 0; each < citizens; each++) {
      year.add(Fall.OVERDUE, from + each, 1, cause);
    }
  }
}
