package dk.frirum.population;

import java.time.LocalDate;

/** When spells begin, from 2015 to the end of 2026: ever denser, for the reason in LifeStory. */
final class Sowing {
  private static final int SHARE_LATE = 75;

  /** Some evenly, most towards the end: the latest of five draws. */
  static LocalDate draw(Dice dice, LocalDate last) {
    int days = Math.toIntExact(last.toEpochDay() - Reform.BEGINNING.toEpochDay()) + 1;
    int day = dice.below(days);
    if (dice.percent(SHARE_LATE)) {
      for (int more = 0; more < 4; more++) {
        day = Math.max(day, dice.below(days));
      }
    }
    return Reform.BEGINNING.plusDays(day);
  }

  private Sowing() {}
}
