package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Something was moved from the wrong citizen to the right one. Published inside the transaction
 * that moved it.
 *
 * @param order who moved it where
 * @param from the wrong citizen
 * @param registeredBy who had registered it, staff id; none for an import
 * @param along whether it went along with something else, which is told of
 */
public record Moved(
    Moves.Thing thing, Movable.Order order, long from, @Nullable Long registeredBy, boolean along) {

  public SignedIn who() {
    return order.who();
  }

  /** The right citizen. */
  public long to() {
    return order.to();
  }
}
