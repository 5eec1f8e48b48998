package dk.frirum.placement;

import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.web.Choice;
import java.util.List;

/**
 * A placement.
 *
 * @param line as in lists
 * @param ends last day as agreed, in words
 * @param stopped why it stopped before its time; empty where it did not
 * @param outcome what came of it; empty where nobody has said
 * @param hours hours a week and from when, in words, earliest first
 * @param checks what the rules said, the latest first
 * @param notices what the national register is to be told, in words
 * @param steps what can be done: code and address
 * @param meetings about it, the latest first
 * @param meetHref the form that calls one; empty for one that was a mistake
 * @param citizenHref where it is moved to the right citizen
 * @param contactAction where it is noted that the company was spoken to; empty for no company
 * @param contactMinutes what that took today by the calendar, or usually; 0 where nobody knows
 */
public record PlacementView(
    PlacementLine line,
    String ends,
    String stopped,
    String outcome,
    List<String> hours,
    String note,
    String by,
    List<CheckLine> checks,
    List<String> notices,
    List<Choice> steps,
    List<CitizenMeetings.Line> meetings,
    String meetHref,
    String citizenHref,
    String contactAction,
    int contactMinutes) {

  public PlacementView {
    hours = List.copyOf(hours);
    checks = List.copyOf(checks);
    notices = List.copyOf(notices);
    steps = List.copyOf(steps);
    meetings = List.copyOf(meetings);
  }
}
