package dk.frirum.evidence.spell;

/**
 * A spell that cannot be as it is told.
 *
 * @param row as counted by who told it
 */
public record SpellProblem(long row, String message) {
  @Override
  public String toString() {
    return "Row " + row + ": " + message + ".";
  }
}
