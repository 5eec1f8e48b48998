package dk.frirum.meeting;

import dk.frirum.time.DateRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is registered of memberships of an a-kasse, for those who ask how long it may see. */
public interface RegisteredMemberships {

  /**
   * A membership (<i>medlemskab</i>).
   *
   * @param fund name of the a-kasse
   * @param email empty where it is not known
   */
  record Membership(String fund, String email, DateRange during) {}

  /** By citizen; none of those of whom none is registered. */
  Map<Long, List<Membership>> of(Collection<Long> citizens);
}
