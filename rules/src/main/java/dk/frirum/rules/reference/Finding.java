package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement looked at for a spell, with everything that was looked at on the way.
 *
 * @param duty what came of it; none when it does not apply
 * @param nominal the date before anything moved it; none where the law sets none
 * @param readOn the day the conditions were read on
 * @param applies whether the requirement is for this case
 * @param tried the requirement's deviations, highest rank first
 * @param counted the events that met it, or counted towards it
 * @param anchorEvent the event time is counted from; none when it is the spell
 */
public record Finding(
    Requirement requirement,
    Version version,
    Spell spell,
    @Nullable Duty duty,
    LocalDate anchor,
    @Nullable LocalDate nominal,
    LocalDate readOn,
    Truth applies,
    List<Reading> readings,
    List<Tried> tried,
    List<Event> counted,
    @Nullable Event anchorEvent) {

  /**
   * What a condition asked about, and what it found.
   *
   * @param value none when unknown
   * @param fact the registration it stands on; none when it is no registered fact
   */
  public record Reading(Subject subject, @Nullable Integer value, @Nullable Fact fact) {}

  /** A deviation and what it did. */
  public record Tried(Deviation deviation, Outcome outcome, List<Reading> readings) {}

  /** What a deviation did to a duty. */
  public enum Outcome {
    LIFTS,
    REPLACES,
    POSTPONES,
    ADDS,
    STOPS_THE_CLOCK,
    SUSPENDS_TODAY,
    UNKNOWN_WHETHER,
    OTHER_MUNICIPALITY,
    OTHER_GROUP,
    OTHER_PERIOD,
    OUTRANKED
  }
}
