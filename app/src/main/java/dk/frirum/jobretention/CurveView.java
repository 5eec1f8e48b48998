package dk.frirum.jobretention;

import java.util.List;

/**
 * The curves of the target groups.
 *
 * @param from first day counted, in words; as the next
 * @param fromTyped what stands in the field; as the next
 * @param error what is wrong with the days typed; empty when all is well
 * @param groups in the order of the model
 * @param outside how many spells are in no group; 0 for none, and for few see {@code fewOutside}
 * @param fewOutside whether there are some, but too few to say how many
 * @param entrance the one entrance to the municipality, for its form
 * @param mayName whether this person may name it
 */
public record CurveView(
    String from,
    String to,
    String fromTyped,
    String toTyped,
    String error,
    List<Group> groups,
    List<Drawing.Line> lines,
    int outside,
    boolean fewOutside,
    Entrance entrance,
    boolean mayName) {
  /** Weeks at which the number at risk is printed. */
  public static final List<Integer> WEEKS = List.of(0, 4, 8, 13, 18, 23, 26, 39, 52);

  public CurveView {
    groups = List.copyOf(groups);
    lines = List.copyOf(lines);
  }

  /**
   * A group.
   *
   * @param code code
   * @param shown whether there are enough to show anything of
   * @param persons how many, in words
   * @param byTarget share back by the target, in words; empty where nobody was followed so long
   * @param interval its interval; empty for none
   * @param atRisk at each of {@link #WEEKS}, in words
   */
  public record Group(
      String code,
      boolean shown,
      String persons,
      String byTarget,
      String interval,
      List<String> atRisk,
      List<Point> points) {
    public Group {
      atRisk = List.copyOf(atRisk);
      points = List.copyOf(points);
    }
  }

  /** A step of the curve in words. */
  public record Point(int week, String share, String interval) {}

  /** Whom to speak to in the municipality as an employer. */
  public record Entrance(String name, String phone, String email, int version) {}
}
