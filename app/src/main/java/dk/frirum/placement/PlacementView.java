package dk.frirum.placement;

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
 * @param citizenHref where it is moved to the right citizen
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
    String citizenHref,
    String contactAction) {

  public PlacementView {
    hours = List.copyOf(hours);
    checks = List.copyOf(checks);
    notices = List.copyOf(notices);
    steps = List.copyOf(steps);
  }
}
