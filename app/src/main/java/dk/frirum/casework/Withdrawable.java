package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.util.List;

/**
 * A kind of thing that can be withdrawn (<i>trækkes tilbage</i>): it stays, with the reason, and
 * counts no more. {@link WithdrawPage} is the page of all.
 */
public interface Withdrawable extends Registration {

  /** The kind of thing it is, by which it is found and told of. */
  Registration kind();

  @Override
  default String subject() {
    return kind().subject();
  }

  @Override
  default String place() {
    return kind().place();
  }

  @Override
  default String page(Held now) {
    return kind().page(now);
  }

  @Override
  default Held open(SignedIn who, long id) {
    return kind().open(who, id);
  }

  @Override
  default List<Fact> facts(Held now, Words words) {
    return kind().facts(now, words);
  }

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
