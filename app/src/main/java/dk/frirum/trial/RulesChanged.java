package dk.frirum.trial;

/**
 * A trial action began, was changed or ended, within the running transaction.
 *
 * @param cards whether the rulebook is another one now
 */
public record RulesChanged(String municipality, long trial, boolean cards) {
  /** Where it was no trial action that changed the rules. */
  public static final long NONE = 0;
}
