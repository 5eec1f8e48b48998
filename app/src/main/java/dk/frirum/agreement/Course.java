package dk.frirum.agreement;

import static dk.frirum.rules.card.Agreement.Standing.APPLIED;
import static dk.frirum.rules.card.Agreement.Standing.ENDED;
import static dk.frirum.rules.card.Agreement.Standing.GRANTED;
import static dk.frirum.rules.card.Agreement.Standing.INTEREST;
import static dk.frirum.rules.card.Agreement.Standing.PROLONGED;
import static dk.frirum.rules.card.Agreement.Standing.REFUSED;
import static dk.frirum.rules.card.Agreement.Standing.RUNNING;

import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import java.util.List;

/** The way of an agreement, step by step; a step that is not here is no step. */
final class Course {
  private Course() {}

  /** What an agreement can become next. */
  static List<Standing> after(Kind kind, Standing now) {
    return kind == Kind.LOCAL ? local(now) : asked(now);
  }

  /** One that somebody else has to grant. */
  private static List<Standing> asked(Standing now) {
    return switch (now) {
      case INTEREST -> List.of(APPLIED, GRANTED, REFUSED);
      case APPLIED -> List.of(GRANTED, REFUSED);
      // Aabenraa was chosen, prepared itself for a year, and was refused.
      case GRANTED -> List.of(RUNNING, REFUSED);
      case RUNNING, PROLONGED -> List.of(PROLONGED, ENDED);
      case REFUSED, ENDED -> List.of();
    };
  }

  /** One the municipality makes with itself and its partners. */
  private static List<Standing> local(Standing now) {
    return switch (now) {
      case INTEREST, APPLIED, GRANTED -> List.of(RUNNING);
      case RUNNING, PROLONGED -> List.of(PROLONGED, ENDED);
      case REFUSED, ENDED -> List.of();
    };
  }

  /** Whether the step says on which days requirements are set aside. */
  static boolean setsPeriod(Standing standing) {
    return switch (standing) {
      case GRANTED, RUNNING, PROLONGED, ENDED -> true;
      case INTEREST, APPLIED, REFUSED -> false;
    };
  }
}
