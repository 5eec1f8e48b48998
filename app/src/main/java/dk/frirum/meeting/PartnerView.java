package dk.frirum.meeting;

import java.util.List;

/**
 * A partner's own page.
 *
 * @param meetings those ahead first, soonest first; then the others, the latest first
 * @param english whether letters are in English
 * @param help whom to ask; the caseworker stands with each meeting
 */
public record PartnerView(
    List<OwnMeetingView> meetings, boolean english, String languageAction, Help help) {
  public PartnerView {
    meetings = List.copyOf(meetings);
  }
}
