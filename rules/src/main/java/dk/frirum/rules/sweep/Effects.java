package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Effect;

/** All that the sweep needs to know of what a deviation does. */
final class Effects {
  private Effects() {}

  /** Whether they do the same: then it does not matter which of the two does it. */
  static boolean same(Deviation one, Deviation other) {
    return one.effect().equals(other.effect());
  }

  /** Whether it can move a date past the day the law sets. */
  static boolean movesDates(Deviation deviation) {
    return !deviation.effect().equals(Effect.LIFT);
  }

  static String word(Deviation deviation) {
    return deviation.effect().code();
  }
}
