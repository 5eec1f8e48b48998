package dk.frirum.timestudy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What interviews take.
 *
 * @param split the day that divides, as it stands in the field
 * @param error what is wrong with it; none when all is well
 * @param few kinds with minutes of fewer than five caseworkers
 * @param with interviews with minutes, {@code without} those without
 * @param quarters percent of what was said of preparation and after-work in whole quarters of an
 *     hour, other whole fives, others
 */
public record TakenView(
    String split,
    @Nullable String error,
    String day,
    List<Line> lines,
    List<String> few,
    long with,
    long without,
    int quarters,
    int fives,
    int others) {
  public TakenView {
    lines = List.copyOf(lines);
    few = List.copyOf(few);
  }

  /**
   * A phase of a kind, in words.
   *
   * @param sure whether the change is beyond chance after Holm
   */
  public record Line(
      String kind,
      String phase,
      String before,
      String after,
      String change,
      String holm,
      boolean sure) {}
}
