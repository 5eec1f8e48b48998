package dk.frirum.meeting;

import dk.frirum.meeting.RegisteredMemberships.Membership;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How long a partner may see their own part. An a-kasse: from 120 days before to 120 days after the
 * membership, as for STAR's data ([V] 4593287174). Where a membership is registered it is what
 * counts; else what we know of it is that somebody has unemployment benefit. All others, and an
 * a-kasse of whose member neither is known: until 30 days after the last meeting they take part in,
 * which is a choice of ours and no rule.
 *
 * @param lastMeeting day of the last meeting the partner takes part in
 * @param insured when the citizen was a member, as far as it is known
 */
record PartnerTerm(Part part, LocalDate lastMeeting, List<DateRange> insured) {
  static final int AROUND_MEMBERSHIP = 120;
  static final int AFTER_MEETING = 30;

  PartnerTerm {
    insured = List.copyOf(insured);
  }

  /**
   * When somebody was a member, as far as it is known: by the memberships of this a-kasse where its
   * name or address is known among them, by all that are registered where it is not, and by the
   * unemployment benefit where none is.
   *
   * @param names what the partner is called in the meetings, in small letters
   * @param addresses its e-mail addresses, in small letters
   */
  static List<DateRange> insured(
      List<Membership> registered,
      Collection<String> names,
      Collection<String> addresses,
      List<DateRange> benefit) {
    if (registered.isEmpty()) {
      return benefit;
    }
    List<DateRange> own =
        registered.stream()
            .filter(each ->
                names.contains(each.fund().toLowerCase(Locale.ROOT))
                    || !each.email().isEmpty()
                        && addresses.contains(each.email().toLowerCase(Locale.ROOT)))
            .map(Membership::during)
            .toList();
    return own.isEmpty() ? registered.stream().map(Membership::during).toList() : own;
  }

  /** Whether the partner may see on a day. */
  boolean open(LocalDate day) {
    return part == Part.A_KASSE && !insured.isEmpty()
        ? insured.stream().anyMatch(each -> near(each, day))
        : !day.isAfter(lastMeeting.plusDays(AFTER_MEETING));
  }

  private static boolean near(DateRange membership, LocalDate day) {
    LocalDate to = membership.to();
    return !day.isBefore(membership.from().minusDays(AROUND_MEMBERSHIP))
        && (to == null || !day.isAfter(to.plusDays(AROUND_MEMBERSHIP)));
  }
}
