package dk.frirum.rules;

/** Where a duty stands on a given day. */
public enum Status {
  /** Required, and further ahead than the rulebook's notice period. */
  UPCOMING,
  /** Required, not yet met, and within the notice period. */
  DUE,
  /** Met in time. */
  MET,
  /** Met, but after its date. */
  MET_LATE,
  /** Required, its date is past, not met. */
  OVERDUE,
  /** A deviation has lifted it. */
  LIFTED,
  /** A suspension runs today: nothing is required for now. */
  SUSPENDED,
  /** The spell ended before its date: nothing more is required. */
  NOT_COVERED,
  /** Cannot be said: a fact is missing, or the law leaves the date open. */
  UNDETERMINED
}
