package dk.frirum.rules.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a span is counted from a day. Dates are law: 28 February 2025 and one month is 31 March under
 * restaurationsloven § 36 a(3) and 28 March under forældelsesloven § 27, so each card chooses.
 */
public enum Counting {
  /** Eight weeks from a Monday end on a Monday: the day itself is not counted. */
  SAME_WEEKDAY("same-weekday", Unit.DAYS, Unit.WEEKS),
  /** The day itself is the first one: four weeks from Tuesday 24 March end on Monday 20 April. */
  FIRST_DAY_COUNTS("first-day-counts", Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS),
  /** Same date in a later month; where there is none, that month's last day. */
  CLAMP_TO_MONTH_END("clamp-to-month-end", Unit.MONTHS, Unit.YEARS),
  /** As above, and the last day of a month leads to the last day of a month. */
  MONTH_END_STAYS("month-end-stays", Unit.MONTHS, Unit.YEARS),
  /** Plain days. */
  CALENDAR_DAYS("calendar-days", Unit.DAYS, Unit.WEEKS),
  /** Days that are neither week-end, public holiday nor roll-forward day; the day itself is not. */
  WORKING_DAYS("working-days", Unit.WORKING_DAYS);

  private final String code;
  private final Set<Unit> units;

  Counting(String code, Unit first, Unit... more) {
    this.code = code;
    this.units = EnumSet.of(first, more);
  }

  public String code() {
    return code;
  }

  public Set<Unit> units() {
    return units;
  }

  public static @Nullable Counting of(String code) {
    for (Counting counting : values()) {
      if (counting.code.equals(code)) {
        return counting;
      }
    }
    return null;
  }

  /** The last day of {@code span} counted from {@code day}. */
  public LocalDate add(LocalDate day, Span span, DanishCalendar calendar) {
    return switch (this) {
      case SAME_WEEKDAY, CALENDAR_DAYS -> day.plusDays(span.exactDays());
      case FIRST_DAY_COUNTS -> plain(day, span).minusDays(1);
      case CLAMP_TO_MONTH_END -> plain(day, span);
      case MONTH_END_STAYS -> {
        LocalDate end = plain(day, span);
        boolean lastOfMonth = day.equals(YearMonth.from(day).atEndOfMonth());
        yield lastOfMonth ? YearMonth.from(end).atEndOfMonth() : end;
      }
      case WORKING_DAYS -> calendar.plusWorkingDays(day, span.amount());
    };
  }

  private static LocalDate plain(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAYS, WEEKS -> day.plusDays(span.exactDays());
      case MONTHS -> day.plusMonths(span.amount());
      case YEARS -> day.plusYears(span.amount());
      case WORKING_DAYS -> throw new IllegalStateException("working days need their own counting");
    };
  }
}
