package dk.frirum.price;

import dk.frirum.rules.Status;

/** What became of a duty that fell due, as the price list tells it. */
enum Fall {
  /** Met by its date. */
  MET,
  /** Met after it. */
  LATE,
  /** Not met, and past its date. */
  OVERDUE,
  /** Not met, and its date is the very day. */
  DUE,
  LIFTED,
  SUSPENDED,
  /** Nobody can tell from what is registered. */
  UNDETERMINED,
  /** The spell ended before the date: no duty in the end, and in no sum. */
  NOT_COVERED;

  static Fall of(Status status) {
    return switch (status) {
      case MET -> MET;
      case MET_LATE -> LATE;
      case OVERDUE -> OVERDUE;
      case UPCOMING, DUE -> DUE;
      case LIFTED -> LIFTED;
      case SUSPENDED -> SUSPENDED;
      case UNDETERMINED -> UNDETERMINED;
      case NOT_COVERED -> NOT_COVERED;
    };
  }

  /** Whether it took, or will take, somebody's time. */
  boolean takesTime() {
    return switch (this) {
      case MET, LATE, OVERDUE, DUE -> true;
      case LIFTED, SUSPENDED, UNDETERMINED, NOT_COVERED -> false;
    };
  }
}
