package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as it read for a while, complete: what a version does not say itself it has from
 * its card.
 *
 * @param countingRule id of the counting card; none where nothing is counted
 * @param counting its method; none where nothing is counted
 * @param by the deviation that puts it in the law's place; none for the law's own
 * @param published the day it was made known; none when not noted, and then it always was
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
    @Nullable Deviation by,
    @Nullable LocalDate published,
    Place place) {

  /** The same version, of one requirement among those a deviation replaces. */
  public Version inPlaceOf(Version law, int number, Deviation deviation) {
    return new Version(
        number,
        law.title(),
        inForce,
        governs,
        shape,
        countingRule,
        counting,
        rollForward,
        deviation.basis(),
        both(law.appliesTo(), deviation.group()),
        fulfilledBy.kinds().isEmpty() ? law.fulfilledBy() : fulfilledBy,
        null,
        reservations,
        deviation,
        deviation.published(),
        place);
  }

  private static Condition both(Condition one, Condition other) {
    return one instanceof Condition.Always
        ? other
        : other instanceof Condition.Always ? one : new Condition.And(List.of(one, other));
  }

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
