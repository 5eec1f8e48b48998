package dk.frirum.meeting;

import dk.frirum.casework.LateCause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a meeting was cancelled or not held (<i>årsag</i>): a fact of its own, with a cause. */
enum Reason {
  CITIZEN_ILL,
  CITIZEN_AT_WORK,
  CITIZEN_RECOVERED,
  CITIZEN_ASKED,
  NO_WORD,
  EMPLOYER_ABSENT,
  PARTNER_ABSENT,
  STAFF_ABSENT,
  NO_INTERPRETER,
  TECHNICAL,
  NOT_NEEDED,
  /** With a text. */
  OTHER;

  private static final List<Reason> OF_ABSENCE =
      List.of(NO_WORD, CITIZEN_ILL, CITIZEN_AT_WORK, CITIZEN_RECOVERED, TECHNICAL, OTHER);
  private static final List<Reason> OF_CANCELLATION =
      List.of(
          CITIZEN_ILL,
          CITIZEN_AT_WORK,
          CITIZEN_RECOVERED,
          CITIZEN_ASKED,
          EMPLOYER_ABSENT,
          PARTNER_ABSENT,
          STAFF_ABSENT,
          NO_INTERPRETER,
          TECHNICAL,
          NOT_NEEDED,
          OTHER);

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why a citizen can have stayed away. */
  static List<Reason> ofAbsence() {
    return OF_ABSENCE;
  }

  /** Why a meeting can have been cancelled, or not held although the citizen did not stay away. */
  static List<Reason> ofCancellation() {
    return OF_CANCELLATION;
  }

  /** Why a duty is late when a meeting fell through for this; nothing where that is no cause. */
  Optional<LateCause> lateCause() {
    return switch (this) {
      case CITIZEN_ILL -> Optional.of(LateCause.CITIZEN_ILL);
      case CITIZEN_ASKED -> Optional.of(LateCause.CITIZEN_ASKED);
      case NO_WORD -> Optional.of(LateCause.CITIZEN_ABSENT);
      case EMPLOYER_ABSENT -> Optional.of(LateCause.EMPLOYER_ABSENT);
      case PARTNER_ABSENT -> Optional.of(LateCause.PARTNER_ABSENT);
      case STAFF_ABSENT -> Optional.of(LateCause.STAFF_ABSENT);
      case NO_INTERPRETER -> Optional.of(LateCause.NO_INTERPRETER);
      case TECHNICAL -> Optional.of(LateCause.TECHNICAL);
      case OTHER -> Optional.of(LateCause.OTHER);
      case CITIZEN_AT_WORK, CITIZEN_RECOVERED, NOT_NEEDED -> Optional.empty();
    };
  }

  static Optional<Reason> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
