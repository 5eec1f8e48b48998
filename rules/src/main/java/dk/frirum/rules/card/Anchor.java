package dk.frirum.rules.card;

/** What time is counted from. */
public sealed interface Anchor {

  /** The spell's first day, under the name the dictionary gives it. */
  record SpellStart(String name) implements Anchor {}

  /** The first such event in the spell. */
  record FirstEvent(EventMatch match) implements Anchor {}

  /** Every such event in the spell: one duty each. */
  record EachEvent(EventMatch match) implements Anchor {}
}
