package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Version;
import org.jspecify.annotations.Nullable;

/** All that the sweep needs to know of what a deviation does. */
final class Effects {
  private Effects() {}

  /** Whether they do the same: then it does not matter which of the two does it. */
  static boolean same(Deviation one, Deviation other) {
    return one.effect() == other.effect()
        && one.graceDays() == other.graceDays()
        && sameReplacement(one.replacement(), other.replacement());
  }

  private static boolean sameReplacement(@Nullable Version one, @Nullable Version other) {
    return one == null
        || other == null
        || one.shape().equals(other.shape())
            && one.governs().equals(other.governs())
            && one.counting() == other.counting()
            && one.rollForward() == other.rollForward()
            && one.fulfilledBy().text().equals(other.fulfilledBy().text());
  }

  /** Whether it can move a date past the day the law sets. */
  static boolean movesDates(Deviation deviation) {
    return switch (deviation.effect()) {
      case STOP_CLOCK, POSTPONE_TO_END, REPLACE -> true;
      case LIFT, ADD -> false;
    };
  }

  static String word(Deviation deviation) {
    return deviation.effect().code();
  }
}
