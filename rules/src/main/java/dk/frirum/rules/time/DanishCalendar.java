package dk.frirum.rules.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The Danish calendar of public holidays. Great Prayer Day (<i>store bededag</i>) was one until
 * 2023 (lov 214 of 6 March 2023).
 *
 * <p>Every method refuses, with {@link java.time.DateTimeException}, days outside {@link
 * VerifiedYears} and counts that would leave them.
 *
 * @param rollForwardDays days that are no holidays, but on which offices are closed
 * @param greatPrayerDayUntil last year with Great Prayer Day
 */
public record DanishCalendar(Set<MonthDay> rollForwardDays, int greatPrayerDayUntil) {

  public DanishCalendar {
    rollForwardDays = Set.copyOf(rollForwardDays);
  }

  public boolean isHoliday(LocalDate day) {
    check(day);
    Month month = day.getMonth();
    int date = day.getDayOfMonth();
    if (month == Month.JANUARY && date == 1
        || month == Month.DECEMBER && (date == 25 || date == 26)) {
      return true;
    }
    int afterEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
    return switch (afterEaster) {
      case -3, -2, 0, 1, 39, 49, 50 -> true;
      case 26 -> day.getYear() <= greatPrayerDayUntil;
      default -> false;
    };
  }

  public boolean isWorkingDay(LocalDate day) {
    check(day);
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day)
        && !rollForwardDays.contains(MonthDay.from(day));
  }

  /** The day itself, or the first working day after it. */
  public LocalDate rollForward(LocalDate day) {
    LocalDate rolled = day;
    while (!isWorkingDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  public LocalDate plusWorkingDays(LocalDate day, int amount) {
    check(day);
    LocalDate reached = day;
    for (int left = amount; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  private static void check(LocalDate day) {
    if (!VerifiedYears.contain(day)) {
      throw VerifiedYears.refused(day);
    }
  }

  /** Easter Sunday in any year (Meeus, Jones and Butcher). */
  public static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int date = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, date);
  }
}
