package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What law and others' suites say a date plus a span is. */
@Tag("dates")
class CountingTest {

  /** Restaurationsloven § 36 a, stk. 3: a term begun on a month's last day ends on one. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-28, 1 month, 2025-03-31",
    "2024-02-28, 1 month, 2024-03-28",
    "2024-02-29, 1 month, 2024-03-31",
    "2025-04-30, 6 months, 2025-10-31",
    "2025-01-31, 1 month, 2025-02-28",
    "2025-02-28, 3 years, 2028-02-29",
    "2025-01-30, 1 month, 2025-02-28",
    "2025-03-15, 1 month, 2025-04-15"
  })
  void restaurationsloven36aKeepsTheEndOfTheMonth(LocalDate day, String span, LocalDate end) {
    assertEquals(end, add(Counting.MONTH_END_STAYS, day, span));
  }

  /** Forældelsesloven § 27, stk. 1: the same date, or else the last day of the month. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-28, 1 month, 2025-03-28",
    "2025-01-31, 1 month, 2025-02-28",
    "2024-01-31, 1 month, 2024-02-29",
    "2025-04-30, 6 months, 2025-10-30",
    "2024-02-29, 1 year, 2025-02-28"
  })
  void foraeldelsesloven27KeepsTheDate(LocalDate day, String span, LocalDate end) {
    assertEquals(end, add(Counting.CLAMP_TO_MONTH_END, day, span));
  }

  /** Restaurationsloven § 36 a, stk. 2: a term in weeks ends on the weekday it began on. */
  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 8 weeks, 2024-02-26",
    "2024-03-30, 1 week, 2024-04-06",
    "2024-10-26, 1 week, 2024-11-02",
    "2023-12-28, 9 weeks, 2024-02-29"
  })
  void restaurationsloven36aEndsWeeksOnTheSameWeekday(LocalDate day, String span, LocalDate end) {
    assertEquals(end, add(Counting.SAME_WEEKDAY, day, span));
    assertEquals(day.getDayOfWeek(), end.getDayOfWeek());
  }

  /** RegelRecht (minbzk): four weeks from 24 March 2026, that day included, end on 20 April. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-24, 4 weeks, 2026-04-20",
    "2026-03-24, 6 weeks, 2026-05-04",
    "2026-03-24, 1 day, 2026-03-24",
    "2024-01-01, 8 weeks, 2024-02-25"
  })
  void theFirstDayIsCountedWhereTheCardSaysSo(LocalDate day, String span, LocalDate end) {
    assertEquals(end, add(Counting.FIRST_DAY_COUNTS, day, span));
  }

  /** Three working days before Easter 2024 reach past Maundy Thursday to Easter Monday. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-26, 1 working-day, 2024-03-27",
    "2024-03-26, 2 working-days, 2024-04-02",
    "2024-03-29, 1 working-day, 2024-04-02",
    "2024-12-20, 4 working-days, 2025-01-02",
    "2023-05-04, 1 working-day, 2023-05-08",
    "2024-04-25, 1 working-day, 2024-04-26",
    "2024-03-30, 0 working-days, 2024-03-30"
  })
  void workingDaysPassOverHolidaysAndRollForwardDays(LocalDate day, String span, LocalDate end) {
    assertEquals(end, add(Counting.WORKING_DAYS, day, span));
  }

  static LocalDate add(Counting counting, LocalDate day, String span) {
    String[] words = span.split(" ");
    Unit unit = Unit.of(words[1]);
    if (unit == null) {
      throw new IllegalArgumentException(span);
    }
    LocalDate plain =
        counting.add(day, new Span(Integer.parseInt(words[0]), unit), DanishCalendarTest.DENMARK);
    int fast =
        new DayTable(DanishCalendarTest.DENMARK)
            .add((int) day.toEpochDay(), new Span(Integer.parseInt(words[0]), unit), counting);
    assertEquals(plain.toEpochDay(), fast, "the two calendars disagree");
    return plain;
  }
}
