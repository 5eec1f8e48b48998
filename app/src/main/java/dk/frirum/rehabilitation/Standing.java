package dk.frirum.rehabilitation;

import dk.frirum.rules.Status;
import java.util.Locale;

/** What the rules of a day say of something they could ask for. */
enum Standing {
  /** It is asked for. */
  REQUIRED,
  /** The rules themselves cannot say, or leave it to a judgement. */
  UNKNOWN,
  /** The law would have asked for it; a deviation or a suspension has set that aside. */
  LIFTED,
  /** Nobody asks for it. */
  NOT_REQUIRED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Standing of(Status status) {
    return switch (status) {
      case UPCOMING, DUE, OVERDUE -> REQUIRED;
      case UNDETERMINED -> UNKNOWN;
      case LIFTED, SUSPENDED -> LIFTED;
      case MET, MET_LATE, NOT_COVERED -> NOT_REQUIRED;
    };
  }
}
