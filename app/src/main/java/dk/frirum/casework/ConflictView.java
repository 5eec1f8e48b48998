package dk.frirum.casework;

import java.util.List;

/**
 * Somebody else saved meanwhile: both versions side by side, the user's text kept.
 *
 * @param action where "save mine" is sent
 * @param cancelHref where "keep theirs" leads
 * @param name the citizen's name
 * @param citizenHref the citizen's page
 * @param savedBy who saved the other version
 * @param savedAt when, in words
 * @param withdrawn whether the other has withdrawn it; then saving is not offered
 * @param lines every field, in the form's order, in words
 * @param yours what the user typed, sent along again
 * @param version version saved by the other: what "save mine" builds upon
 * @param idempotencyKey key of the new attempt
 * @param draft token of the draft, so that the text is kept here too; empty for none
 */
public record ConflictView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    String savedBy,
    String savedAt,
    boolean withdrawn,
    List<Line> lines,
    InterviewValues yours,
    int version,
    String idempotencyKey,
    String draft) {

  public ConflictView {
    lines = List.copyOf(lines);
  }

  /**
   * A field in both versions.
   *
   * @param field name of the field; words come from {@code interview.<field>}
   */
  public record Line(String field, String theirs, String yours) {

    /** Whether the two differ. */
    public boolean differs() {
      return !theirs.equals(yours);
    }
  }
}
