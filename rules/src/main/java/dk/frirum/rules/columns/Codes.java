package dk.frirum.rules.columns;

import dk.frirum.rules.Status;

/** The statuses as the numbers the columns hold. */
final class Codes {
  static final int UPCOMING = Status.UPCOMING.ordinal();
  static final int DUE = Status.DUE.ordinal();
  static final int MET = Status.MET.ordinal();
  static final int MET_LATE = Status.MET_LATE.ordinal();
  static final int OVERDUE = Status.OVERDUE.ordinal();
  static final int LIFTED = Status.LIFTED.ordinal();
  static final int SUSPENDED = Status.SUSPENDED.ordinal();
  static final int NOT_COVERED = Status.NOT_COVERED.ordinal();
  static final int UNDETERMINED = Status.UNDETERMINED.ordinal();

  private Codes() {}
}
