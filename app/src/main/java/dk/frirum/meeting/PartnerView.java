package dk.frirum.meeting;

import java.util.List;

/**
 * A partner's own page.
 *
 * @param meetings those ahead first, soonest first; then the others, the latest first
 * @param all how many there are, more than are shown perhaps
 * @param english whether letters are in English
 * @param help whom to ask; the caseworker stands with each meeting
 */
public record PartnerView(
    List<OwnMeetingView> meetings, int all, boolean english, String languageAction, Help help) {
  public PartnerView {
    meetings = List.copyOf(meetings);
  }
}
