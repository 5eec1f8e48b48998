package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The follow-up table of NAV's {@code tiltaksgjennomforing-api} ({@code OppfolgingTest}). Its code
 * counts six months from the later of today and the agreement's start – or, once there has been a
 * notice, its deadline – and goes to the end of that month; the notice goes out on the first day of
 * the month before. Counted from the end of the month, that is {@code month-end-stays}.
 */
@Tag("dates")
class FollowUpEverySixMonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-15, 2024-06-01, 2024-07-31",
    "2025-01-01, 2024-06-01, 2025-06-01, 2025-07-31",
    "2024-01-01, 2024-01-01, 2024-06-01, 2024-07-31",
    "2024-09-01, 2024-07-31, 2025-02-01, 2025-03-31"
  })
  void navsDeadlineIsSixMonthsFromTheEndOfTheMonth(
      LocalDate today, LocalDate startOrLastDeadline, LocalDate notice, LocalDate deadline) {
    LocalDate later = today.isAfter(startOrLastDeadline) ? today : startOrLastDeadline;
    LocalDate from = YearMonth.from(later).atEndOfMonth();
    assertEquals(deadline, CountingTest.add(Counting.MONTH_END_STAYS, from, "6 months"));
    assertEquals(notice, YearMonth.from(deadline).minusMonths(1).atDay(1));
  }
}
