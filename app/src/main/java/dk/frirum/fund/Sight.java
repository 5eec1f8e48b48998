package dk.frirum.fund;

import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * For how long an a-kasse may see its part of a citizen's course: from 120 days before the first
 * day of membership to 120 days after the last. The days are those of the common data model of the
 * employment authorities, noted from memory; they are days of the calendar, first and last
 * included.
 */
record Sight(LocalDate first, @Nullable LocalDate last) {
  static final int DAYS = 120;

  static Sight of(DateRange membership) {
    LocalDate end = membership.to();
    return new Sight(membership.from().minusDays(DAYS), end == null ? null : end.plusDays(DAYS));
  }

  boolean on(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  /** Whether one of these memberships opens it on a day. */
  static boolean on(Collection<DateRange> memberships, LocalDate day) {
    return memberships.stream().map(Sight::of).anyMatch(each -> each.on(day));
  }
}
