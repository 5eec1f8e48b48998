package dk.frirum.access;

/**
 * How far a municipality lets its caseworkers reach (<i>rækkevidde</i>), as it has set for itself.
 */
public enum Reach {
  /** Own citizens, the team's, and those nobody has taken. */
  TEAM,
  /** All of the municipality's, but for shielded cases of others. */
  MUNICIPALITY,
  /**
   * No municipality's setting: what one who sees to the data reaches in order to put records right,
   * on the pages for that alone.
   */
  RECORDS
}
