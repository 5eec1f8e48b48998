package dk.frirum.rules.card;

import java.time.LocalDate;

/** What time is counted from. */
public sealed interface Anchor {

  /** The spell's first day, under the name the dictionary gives it. */
  record SpellStart(String name) implements Anchor {}

  /**
   * The day the citizen reaches an age, when it lies in the spell. One born on 29 February reaches
   * it on 1 March where there is no such day.
   *
   * @param months of age
   */
  record Age(int months) implements Anchor {

    /** The day, for one born on {@code born}. */
    public LocalDate reachedBy(LocalDate born) {
      LocalDate day = born.plusMonths(months);
      return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
  }

  /** The first such event in the spell. */
  record FirstEvent(EventMatch match) implements Anchor {}

  /** Every such event in the spell: one duty each. */
  record EachEvent(EventMatch match) implements Anchor {}
}
