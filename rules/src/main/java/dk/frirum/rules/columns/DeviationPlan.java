package dk.frirum.rules.columns;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A deviation compiled. Bounds are half-open epoch days.
 *
 * @param postponedTo the day a date in the period moves to
 */
record DeviationPlan(
    int rank,
    boolean suspension,
    Effect effect,
    int postponedTo,
    int from,
    int end,
    int @Nullable [] municipalities,
    @Nullable Test group,
    boolean undetermined) {

  boolean covers(int day) {
    return day >= from && day < end;
  }

  boolean holdsIn(int municipality) {
    if (municipalities == null) {
      return true;
    }
    for (int each : municipalities) {
      if (each == municipality) {
        return true;
      }
    }
    return false;
  }

  static DeviationPlan of(Deviation deviation) {
    return new DeviationPlan(
        deviation.layer().rank(),
        deviation.layer().isSuspension(),
        deviation.effect(),
        deviation.period().endDay() - 1 + deviation.graceDays(),
        deviation.period().firstDay(),
        deviation.period().endDay(),
        deviation.municipalities().isEmpty()
            ? null
            : deviation.municipalities().stream().mapToInt(Integer::parseInt).toArray(),
        deviation.group() instanceof Condition.Always ? null : Test.of(deviation.group()),
        deviation.reservations().undetermined());
  }
}
