package dk.frirum.integration;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * Somebody else has written, corrected or withdrawn it since the form was opened: what stands now
 * beside what was typed, which is sent along again.
 *
 * @param said what happened, by whom and when, in words
 * @param by whose version stands; empty where none does
 * @param action where what was typed can still be saved
 * @param save what that does, in words
 * @param again what was typed, with the version of now
 */
public record ChangedView(
    String name,
    String citizenHref,
    String said,
    String by,
    List<Line> lines,
    String action,
    String save,
    List<Choice> again,
    String keepHref) {
  public ChangedView {
    lines = List.copyOf(lines);
    again = List.copyOf(again);
  }

  /** A field in both versions; empty for nothing. */
  public record Line(String label, String theirs, String yours) {
    /** Whether the two differ. */
    public boolean differs() {
      return !theirs.equals(yours);
    }
  }
}
