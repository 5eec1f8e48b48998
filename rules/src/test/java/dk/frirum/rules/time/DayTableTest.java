package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrays of the mass run say what the plain calendar says. */
@Tag("dates")
class DayTableTest {
  private static final DanishCalendar CALENDAR = DanishCalendarTest.DENMARK;
  private static final DayTable TABLE = new DayTable(CALENDAR);

  @ParameterizedTest
  @EnumSource
  void addsAsTheCountingRuleDoesOnEveryDayOfSixYears(Counting counting) {
    for (LocalDate day = LocalDate.of(2022, 12, 1);
        day.isBefore(LocalDate.of(2029, 1, 1));
        day = day.plusDays(1)) {
      for (Unit unit : counting.units()) {
        for (int amount : List.of(0, 1, 2, 3, 5, 6, 8, 12, 13, 26, 48, 99)) {
          same(day, new Span(amount, unit), counting);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void addsAsTheCountingRuleDoesOnAnyDayARulebookMayName(Counting counting) {
    SplittableRandom random = new SplittableRandom(27);
    boolean working = counting == Counting.WORKING_DAYS;
    LocalDate first = working ? VerifiedYears.FIRST : LocalDate.of(1900, 1, 1);
    // 400 working days are well under two years.
    LocalDate last = working ? VerifiedYears.LAST.minusYears(2) : LocalDate.of(2090, 12, 31);
    int days = (int) ChronoUnit.DAYS.between(first, last);
    for (int each = 0; each < 20_000; each++) {
      LocalDate day = first.plusDays(random.nextInt(days + 1));
      for (Unit unit : counting.units()) {
        int most = unit == Unit.YEARS ? 9 : unit == Unit.MONTHS ? 108 : 400;
        same(day, new Span(random.nextInt(most), unit), counting);
      }
    }
  }

  @Test
  void rollsForwardAsTheCalendarDoes() {
    VerifiedYears.FIRST
        .datesUntil(LocalDate.of(2060, 12, 31))
        .forEach(day ->
            assertEquals(
                CALENDAR.rollForward(day).toEpochDay(),
                TABLE.rollForward((int) day.toEpochDay()),
                day::toString));
  }

  @Test
  void countsYearsOfAgeAsTheCalendarDoesAlsoForThoseBornOn29February() {
    LocalDate born = LocalDate.of(2004, 2, 27);
    for (int each = 0; each < 4; each++, born = born.plusDays(1)) {
      LocalDate from = born;
      born.datesUntil(LocalDate.of(2029, 6, 1))
          .forEach(day ->
              assertEquals(
                  ChronoUnit.YEARS.between(from, day),
                  TABLE.years((int) from.toEpochDay(), (int) day.toEpochDay()),
                  () -> "born " + from + " on " + day));
    }
  }

  private static void same(LocalDate day, Span span, Counting counting) {
    assertEquals(
        counting.add(day, span, CALENDAR).toEpochDay(),
        TABLE.add((int) day.toEpochDay(), span, counting),
        () -> day + " + " + span + ", " + counting.code());
  }
}
