package dk.frirum.meeting;

import java.util.List;

/**
 * Letters that are to be printed, by the time of their meeting.
 *
 * @param all how many there are, more than are shown perhaps
 */
public record PaperView(List<Line> lines, int all) {
  public PaperView {
    lines = List.copyOf(lines);
  }

  /**
   * A letter.
   *
   * @param occasion code
   * @param written when, in words; {@code meeting} the same of the meeting
   */
  public record Line(
      String receiver,
      String occasion,
      String written,
      String meeting,
      String meetingHref,
      String href,
      String printedAction) {}
}
