package dk.frirum.meeting;

import dk.frirum.web.Words;
import java.util.Optional;

/** The placements (<i>forløb hos en arbejdsgiver</i>) that meetings can be about. */
public interface MeetingPlacements {

  /**
   * A placement, as far as a meeting about it needs to know.
   *
   * @param title what it is and with whom, in words
   * @param href its page
   * @param contact whom to invite there; empty where nobody is known
   * @param email empty where it is not known
   * @param workplace where it is; empty where it is with no company
   */
  record About(
      long id, String title, String href, String contact, String email, String workplace) {}

  /** One of this citizen's; whether the citizen may be seen is asked before. */
  Optional<About> find(long citizenId, long placementId, Words words);

  /** Whether it is this citizen's. */
  boolean isOf(long citizenId, long placementId);
}
