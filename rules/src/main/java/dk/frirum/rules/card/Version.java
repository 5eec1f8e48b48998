package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as it read for a while, complete: what a version does not say itself it has from
 * its card.
 *
 * @param countingRule id of the counting card; none where nothing is counted
 * @param counting its method; none where nothing is counted
 * @param rollForward whether a date on a day without office hours moves to the next working day
 */
public record Version(
    int index,
    Text title,
    Period inForce,
    Transition governs,
    Shape shape,
    @Nullable String countingRule,
    @Nullable Counting counting,
    boolean rollForward,
    Basis basis,
    Condition appliesTo,
    EventMatch fulfilledBy,
    @Nullable String wording,
    Reservations reservations,
    Place place) {

  /**
   * Whether this version governs a duty.
   *
   * @param spellStart first day of its spell
   * @param anchor the day its time is counted from
   * @param deadline its date before anything moved it; the anchor where the law sets none
   */
  public boolean governs(LocalDate spellStart, LocalDate anchor, LocalDate deadline) {
    return switch (governs) {
      // A norm sets no deadline before it is in force, but goes on for the spells it has got.
      case Transition.SpellsStarting(Period period) ->
          period.contains(spellStart) && !deadline.isBefore(inForce.first());
      case Transition.Deadlines(Period period) ->
          period.contains(deadline) && inForce.contains(deadline);
      case Transition.Events(Period period) -> period.contains(anchor) && inForce.contains(anchor);
    };
  }
}
