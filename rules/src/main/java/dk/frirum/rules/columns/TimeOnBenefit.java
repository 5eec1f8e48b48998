package dk.frirum.rules.columns;

import dk.frirum.rules.card.Shape.Threshold;
import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;
import org.jspecify.annotations.Nullable;

/** How long a benefit has been paid, and when that is longer than a threshold. */
final class TimeOnBenefit {
  private TimeOnBenefit() {}

  /** The day it is first passed while the spell at hand runs; none when the spell ends before. */
  static int passedOn(Spot spot, int at, @Nullable Threshold threshold) {
    if (threshold == null) {
      return Spot.NONE;
    }
    DayTable days = spot.days;
    boolean byMonth = threshold.atMonthEnd();
    int day = byMonth ? days.monthEnd(spot.from[at]) : spot.from[at];
    while ((byMonth ? days.monthStart(day) : day) <= spot.last[at]) {
      int end = byMonth ? days.monthStart(day) : day + 1;
      int from = days.minusMonths(end, threshold.months());
      if (between(spot, at, from, end, threshold.skipped()) > threshold.limit()) {
        return day;
      }
      day = byMonth ? days.monthEnd(day + 1) : day + 1;
    }
    return Spot.NONE;
  }

  /** Days on the benefit from a day up to, not including, another. */
  private static int between(Spot spot, int at, int from, int end, int skipped) {
    HistoryColumns columns = spot.columns;
    int benefit = columns.benefit[spot.spell[at]];
    int sum = 0;
    int last = columns.spellStart[spot.citizen[at] + 1];
    for (int spell = columns.spellStart[spot.citizen[at]]; spell < last; spell++) {
      if (columns.benefit[spell] == benefit && columns.spellFrom[spell] <= spot.asOf) {
        // A last day that is still to come is not known yet.
        int ends = columns.spellEnd[spell] > spot.asOf ? Period.OPEN : columns.spellEnd[spell];
        int first = Math.max(from, columns.spellFrom[spell] + skipped);
        sum += Math.max(0, Math.min(ends, end) - first);
      }
    }
    return sum;
  }
}
