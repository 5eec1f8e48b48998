package dk.frirum.casework;

import dk.frirum.access.SignedIn;

/**
 * A kind of thing that can be withdrawn (<i>trækkes tilbage</i>): it stays, with the reason, and
 * counts no more. {@link WithdrawPage} is the page of all.
 */
public interface Withdrawable extends Registration {

  /** Path of the page. */
  default String form(long id) {
    return "/" + place() + "/" + id + "/withdraw";
  }

  /** Whether there is anything to withdraw. */
  boolean stands(Held now);

  /**
   * Withdraws it, in one transaction with its event, the trail and the duties. A second time
   * changes nothing.
   *
   * @param version the version the person saw
   */
  Movable.Answer withdraw(SignedIn who, long id, String reason, int version);
}
