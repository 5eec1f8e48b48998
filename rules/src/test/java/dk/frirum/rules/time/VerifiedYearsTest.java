package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("dates")
@DisplayName("Outside the years whose holidays are verified the calendar")
class VerifiedYearsTest {
  private static final DanishCalendar CALENDAR = DanishCalendarTest.DENMARK;
  private static final DayTable TABLE = new DayTable(CALENDAR);

  @ParameterizedTest
  @CsvSource({
    "1990-01-01, 1, 1990-01-02",
    "1990-01-01, 0, 1990-01-01",
    "2060-12-29, 1, 2060-12-30",
    "2060-12-28, 2, 2060-12-30",
    "2060-12-31, 0, 2060-12-31"
  })
  @DisplayName("answers up to the last day: Thursday 30 December 2060 is its last working day")
  void upToTheLast(LocalDate day, int amount, LocalDate reached) {
    Span span = new Span(amount, Unit.WORKING_DAYS);
    assertEquals(reached, Counting.WORKING_DAYS.add(day, span, CALENDAR));
    assertEquals(
        reached.toEpochDay(), TABLE.add((int) day.toEpochDay(), span, Counting.WORKING_DAYS));
  }

  @ParameterizedTest
  @CsvSource({
    "1989-12-31, 0, 1989-12-31", "1989-12-31, 1, 1989-12-31", "2061-01-01, 0, 2061-01-01",
    "2061-01-01, 1, 2061-01-01", "2060-12-30, 1, 2061-01-01", "2060-12-29, 2, 2061-01-01"
  })
  @DisplayName("counts no working days, and the mass run's table says the same")
  void counts(LocalDate day, int amount, LocalDate outside) {
    Span span = new Span(amount, Unit.WORKING_DAYS);
    String refusal =
        outside + " lies outside 1990 to 2060, the years whose Danish public holidays are verified";
    assertEquals(
        refusal,
        assertThrows(DateTimeException.class, () -> Counting.WORKING_DAYS.add(day, span, CALENDAR))
            .getMessage());
    assertEquals(
        refusal,
        assertThrows(
                DateTimeException.class,
                () -> TABLE.add((int) day.toEpochDay(), span, Counting.WORKING_DAYS))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1989-12-31", "2060-12-31", "2061-01-01"})
  @DisplayName("rolls nothing forward, nor past its last day")
  void rolls(LocalDate day) {
    assertThrows(DateTimeException.class, () -> CALENDAR.rollForward(day));
    assertThrows(DateTimeException.class, () -> TABLE.rollForward((int) day.toEpochDay()));
  }

  @Test
  @DisplayName("rolls as ever on its last working day")
  void lastRoll() {
    LocalDate last = LocalDate.of(2060, 12, 30);
    assertEquals(last, CALENDAR.rollForward(last));
    assertEquals(last.toEpochDay(), TABLE.rollForward((int) last.toEpochDay()));
  }

  @Test
  @DisplayName("knows no holidays")
  void holidays() {
    assertThrows(DateTimeException.class, () -> CALENDAR.isHoliday(LocalDate.of(1989, 12, 31)));
    assertThrows(DateTimeException.class, () -> CALENDAR.isWorkingDay(LocalDate.of(2061, 1, 1)));
  }
}
