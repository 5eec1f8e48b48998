package dk.frirum.meeting;

import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a partner may see their own part. An a-kasse: from 120 days before to 120 days after the
 * membership, as for STAR's data ([V] 4593287174); what we know of membership is that somebody has
 * unemployment benefit. All others, and an a-kasse whose member has never had it: until 30 days
 * after the last meeting they take part in, which is a choice of ours and no rule.
 *
 * @param lastMeeting day of the last meeting the partner takes part in
 * @param insured when the citizen had unemployment benefit
 */
record PartnerTerm(Part part, LocalDate lastMeeting, List<DateRange> insured) {
  static final int AROUND_MEMBERSHIP = 120;
  static final int AFTER_MEETING = 30;

  PartnerTerm {
    insured = List.copyOf(insured);
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
