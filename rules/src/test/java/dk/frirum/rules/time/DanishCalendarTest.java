package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public holidays, against the tables of the jollyday project and against known Easters. */
@Tag("dates")
class DanishCalendarTest {
  static final DanishCalendar DENMARK =
      new DanishCalendar(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)), 2023);

  @Test
  void agreesWithJollydayOnEveryDayFrom1990To2060() {
    HolidayManager jollyday =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    LocalDate.of(1990, 1, 1)
        .datesUntil(LocalDate.of(2061, 1, 1))
        .forEach(
            day -> assertEquals(jollyday.isHoliday(day), DENMARK.isHoliday(day), day::toString));
  }

  /** Easter Sundays as the Danish almanac has them, with the earliest and latest that can be. */
  @ParameterizedTest
  @CsvSource({
    "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "1999-04-04",
    "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2020-04-12", "2021-04-04",
    "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
  })
  void findsEaster(LocalDate sunday) {
    assertEquals(sunday, DanishCalendar.easter(sunday.getYear()));
  }

  /** Lov nr. 214 af 6. marts 2023: the last Great Prayer Day was Friday 5 May 2023. */
  @Test
  void greatPrayerDayIsAWorkingDayFrom2024() {
    assertTrue(DENMARK.isHoliday(LocalDate.of(2023, 5, 5)));
    assertFalse(DENMARK.isHoliday(LocalDate.of(2024, 4, 26)));
    assertTrue(DENMARK.isWorkingDay(LocalDate.of(2024, 4, 26)));
  }

  /** Forældelsesloven § 27, stk. 2 names these besides week-ends and public holidays. */
  @Test
  void constitutionDayAndTheTwoEvesAreNoHolidaysButNoWorkingDaysEither() {
    for (String eve : new String[] {"2025-06-05", "2025-12-24", "2025-12-31"}) {
      LocalDate day = LocalDate.parse(eve);
      assertFalse(DENMARK.isHoliday(day), eve);
      assertFalse(DENMARK.isWorkingDay(day), eve);
    }
  }

  /** Each first day lies where week-ends, holidays and roll-forward days meet. */
  @ParameterizedTest
  @CsvSource({
    "2024-02-26, 2024-02-26",
    "2024-03-02, 2024-03-04",
    "2024-03-28, 2024-04-02",
    "2024-05-09, 2024-05-10",
    "2024-05-18, 2024-05-21",
    "2025-06-05, 2025-06-06",
    "2024-12-24, 2024-12-27",
    "2022-12-24, 2022-12-27",
    "2027-12-31, 2028-01-03",
    "2023-05-05, 2023-05-08",
    "2024-04-26, 2024-04-26"
  })
  void rollsADateForwardToTheNextWorkingDay(LocalDate due, LocalDate rolled) {
    assertEquals(rolled, DENMARK.rollForward(due));
    assertEquals(rolled.toEpochDay(), new DayTable(DENMARK).rollForward((int) due.toEpochDay()));
  }
}
