package dk.frirum.meeting;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * Somebody else has changed the meeting since the form was opened: what it is now beside what the
 * user wanted, whose text is kept.
 *
 * @param by who changed it
 * @param href the meeting's page, as it is now
 * @param action where "do it all the same" is sent
 * @param open whether that can still be done
 * @param lines the form's fields, in words
 * @param typed what the user sent, sent along again, with the version of now
 */
public record ChangedView(
    String name,
    String by,
    String href,
    String action,
    boolean open,
    List<Line> lines,
    List<Choice> typed) {

  public ChangedView {
    lines = List.copyOf(lines);
    typed = List.copyOf(typed);
  }

  /**
   * A field in both versions.
   *
   * @param field last part of its words' key, as {@code when} in {@code meeting.field.when}
   */
  public record Line(String field, String theirs, String yours) {
    /** Whether the two differ. */
    public boolean differs() {
      return !theirs.equals(yours);
    }
  }
}
