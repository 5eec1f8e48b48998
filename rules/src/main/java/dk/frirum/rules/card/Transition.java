package dk.frirum.rules.card;

import dk.frirum.rules.time.Period;

/** Which spells or deadlines a version governs (<i>overgangsregel</i>). */
public sealed interface Transition {

  Period period();

  /** Spells whose first day lies in the period, for the whole of their life. */
  record SpellsStarting(Period period) implements Transition {}

  /** Deadlines that lie in the period. */
  record Deadlines(Period period) implements Transition {}

  /** Reactions to events that lie in the period. */
  record Events(Period period) implements Transition {}
}
