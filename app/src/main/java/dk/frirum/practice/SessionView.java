package dk.frirum.practice;

import java.util.List;

/**
 * The agenda of a session.
 *
 * @param hidden how many are on it whom this reader may not see
 */
public record SessionView(
    String practice,
    String at,
    int minutes,
    String doctor,
    String leader,
    String owner,
    List<Line> items,
    int hidden) {
  public SessionView {
    items = List.copyOf(items);
  }

  /**
   * A citizen on it.
   *
   * @param ground in words
   * @param subjects in words
   */
  public record Line(
      String name,
      String href,
      String ground,
      String subjects,
      String question,
      boolean recorded) {}
}
