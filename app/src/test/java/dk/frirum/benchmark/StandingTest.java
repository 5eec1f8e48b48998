package dk.frirum.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ranking of municipalities")
class StandingTest {
  /**
   * The ministry's ranking of 2018 as the papers gave it. The inhabitants of 16 to 66 years are not
   * in it: they are written from memory, rounded to thousands, and used for the order alone.
   */
  private static final List<Figure> PUBLISHED =
      List.of(
          figure("0766", "Hedensted", 1_820, 2_080.0, 29_000.0),
          figure("0159", "Gladsaxe", 2_980, 3_400.0, 44_000.0),
          figure("0450", "Nyborg", 1_620, 1_840.0, 20_000.0));

  private static Figure figure(
      String code, String name, double actual, @Nullable Double expected, @Nullable Double people) {
    return new Figure(code, name, "2018", "all", actual, expected, people, List.of());
  }

  private static Standing standing(List<Figure> figures) {
    return Standing.of(figures, List.of(), 1).orElseThrow();
  }

  @Test
  @DisplayName("has the differences published for 2018: 260, 420 and 220 fewer than expected")
  void published() {
    Standing standing = standing(PUBLISHED);
    assertEquals(-260, standing.difference(0));
    assertEquals(-420, standing.difference(1));
    assertEquals(-220, standing.difference(2));
  }

  @Test
  @DisplayName("has Gladsaxe before Hedensted, as in 2018, by share and not by number of persons")
  void order() {
    assertArrayEquals(new int[] {3, 2, 1}, standing(PUBLISHED).rank());
  }

  @Test
  @DisplayName("goes by the share of the expected where nobody knows the inhabitants")
  void withoutInhabitants() {
    Standing standing =
        standing(
            List.of(
                figure("0101", "København", 95, 100.0, null),
                figure("0147", "Frederiksberg", 1_900, 2_200.0, null)));
    assertFalse(standing.perInhabitant());
    assertArrayEquals(new int[] {2, 1}, standing.rank());
  }

  @Test
  @DisplayName("is none where some municipalities have no expected figure and no conditions")
  void none() {
    List<Figure> figures =
        List.of(PUBLISHED.get(0), figure("0450", "Nyborg", 1_620, null, 20_000.0));
    assertTrue(Standing.of(figures, List.of(), 1).isEmpty());
  }

  @Test
  @DisplayName("is none where a condition is the double of another")
  void collinear() {
    List<Figure> figures =
        Municipalities.all().stream()
            .map(each ->
                new Figure(
                    each.code(),
                    each.name(),
                    "2018",
                    "all",
                    100,
                    null,
                    1000.0 + Integer.parseInt(each.code()),
                    List.of(
                        (double) Integer.parseInt(each.code()),
                        2.0 * Integer.parseInt(each.code()))))
            .toList();
    assertTrue(Standing.of(figures, List.of("a", "b"), 1).isEmpty());
  }

  private static Standing invented(long seed, String period) {
    List<Figure> figures =
        InventedFigures.rows(seed).stream()
            .filter(each -> each.group().equals("all") && each.period().equals(period))
            .toList();
    return Standing.of(figures, List.of("a", "b", "c", "d"), period.hashCode()).orElseThrow();
  }

  @Test
  @DisplayName("reckons the expected from conditions, sums to the actual, and holds each rank")
  void reckoned() {
    Standing standing = invented(1, "2024");
    assertFalse(standing.given());
    assertEquals(98, standing.figures().size());
    double sum = 0;
    for (int row = 0; row < 98; row++) {
      sum += standing.difference(row);
      assertTrue(standing.interval().lower()[row] <= standing.interval().upper()[row]);
    }
    // Least squares weighted by the inhabitants leave nothing over in all.
    assertEquals(0, sum, 1e-6);
  }

  @Test
  @DisplayName("calls a move from the last to the first place more than chance, and none chance")
  void moves() {
    List<Figure> before =
        Municipalities.all().stream()
            .map(each -> figure(each.code(), each.name(), 4_000, 4_000.0, 30_000.0))
            .toList();
    List<Figure> now =
        before.stream()
            .map(each ->
                each.municipality().equals("0707")
                    ? figure("0707", "Norddjurs", 2_500, 4_000.0, 30_000.0)
                    : each)
            .toList();
    List<Figure> earlier =
        before.stream()
            .map(each ->
                each.municipality().equals("0707")
                    ? figure("0707", "Norddjurs", 5_500, 4_000.0, 30_000.0)
                    : each)
            .toList();
    Moves moves =
        Moves.between(
            Standing.of(now, List.of(), 1).orElseThrow(),
            Standing.of(earlier, List.of(), 2).orElseThrow(),
            "2017");
    Moves.Move norddjurs = Objects.requireNonNull(moves.moves().get("0707"));
    assertEquals(97, norddjurs.places());
    assertTrue(norddjurs.chance().beyondChance());
    Moves.Move unmoved = Objects.requireNonNull(moves.moves().get("0101"));
    assertFalse(unmoved.chance().beyondChance());
    assertEquals(1, moves.asFar(97));
  }
}
