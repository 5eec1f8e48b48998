package dk.frirum.plan;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;

/**
 * Who may do what to which line, field by field. The citizen's own words are changed by nobody
 * else; what a caseworker wrote down is the caseworkers' to change; a step is ticked off by whoever
 * is to do it, and by the municipality.
 *
 * @param citizen whether it is the citizen who asks
 */
record Rights(boolean citizen) {
  static Rights of(SignedIn who) {
    return new Rights(who.role() == Role.CITIZEN);
  }

  boolean mayAdd(Kind kind) {
    return !citizen || kind.isOfTheCitizen();
  }

  /** Whether the words may be changed, or the line taken out. */
  boolean mayChange(Item item) {
    return citizen == item.byCitizen();
  }

  /** Whether a step may be said to be done, or not done after all. */
  boolean mayTick(Item item) {
    return item.line().kind() == Kind.STEP && (!citizen || item.line().doer() == Doer.CITIZEN);
  }
}
