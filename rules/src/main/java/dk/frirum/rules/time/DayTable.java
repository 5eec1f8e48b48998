package dk.frirum.rules.time;

import java.time.LocalDate;
import java.util.function.IntUnaryOperator;

/**
 * The calendar as arrays over the days 1900-2200, so that the mass run adds months and working days
 * without objects. Same answers as {@link Counting#add}; a test holds them together. Working days
 * are known in {@link VerifiedYears} alone, and refused outside with {@link
 * java.time.DateTimeException}.
 */
public final class DayTable {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int BASE = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();

  /** Index of the month, counted from January 1900, of each day. */
  private final short[] monthOf;

  /** Date in its month of each day, from 0. */
  private final byte[] dateOf;

  private final int[] monthStart;
  private final int[] workingDaysUpTo;
  private final int[] workingDays;

  public DayTable(DanishCalendar calendar) {
    int months = (LAST_YEAR - FIRST_YEAR + 1) * 12;
    int days = (int) LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - BASE;
    monthOf = new short[days];
    dateOf = new byte[days];
    monthStart = new int[months + 1];
    workingDaysUpTo = new int[days];
    int[] found = new int[days];
    int working = 0;
    LocalDate date = LocalDate.ofEpochDay(BASE);
    for (int day = 0; day < days; day++, date = date.plusDays(1)) {
      int month = (date.getYear() - FIRST_YEAR) * 12 + date.getMonthValue() - 1;
      monthOf[day] = (short) month;
      dateOf[day] = (byte) (date.getDayOfMonth() - 1);
      if (date.getDayOfMonth() == 1) {
        monthStart[month] = BASE + day;
      }
      if (VerifiedYears.contain(date) && calendar.isWorkingDay(date)) {
        found[working++] = BASE + day;
      }
      workingDaysUpTo[day] = working;
    }
    monthStart[months] = BASE + days;
    workingDays = java.util.Arrays.copyOf(found, working);
  }

  /** The last day of {@code span} counted from {@code day}; both epoch days. */
  public int add(int day, Span span, Counting counting) {
    return adding(span, counting).applyAsInt(day);
  }

  /**
   * The same for many days: what span and counting decide is decided once.
   *
   * @return from the day counted from to the last day; both epoch days
   */
  public IntUnaryOperator adding(Span span, Counting counting) {
    return switch (counting) {
      case SAME_WEEKDAY, CALENDAR_DAYS -> plusDays(span.exactDays());
      case FIRST_DAY_COUNTS -> plain(span).andThen(day -> day - 1);
      case CLAMP_TO_MONTH_END -> plain(span);
      case MONTH_END_STAYS -> {
        IntUnaryOperator plain = plain(span);
        yield day -> {
          int end = plain.applyAsInt(day);
          return monthEnd(day) == day ? monthEnd(end) : end;
        };
      }
      case WORKING_DAYS -> {
        int amount = span.amount();
        yield amount == 0 ? DayTable::verified : day -> working(workingDaysUpTo(day) + amount - 1);
      }
    };
  }

  /** The day itself, or the first working day after it. */
  public int rollForward(int day) {
    int upTo = workingDaysUpTo(day);
    return upTo > 0 && workingDays[upTo - 1] == day ? day : working(upTo);
  }

  private int workingDaysUpTo(int day) {
    return workingDaysUpTo[verified(day) - BASE];
  }

  private int working(int number) {
    if (number >= workingDays.length) {
      throw VerifiedYears.refused(VerifiedYears.LAST.plusDays(1));
    }
    return workingDays[number];
  }

  private static int verified(int day) {
    if (day < VerifiedYears.FIRST_DAY || day > VerifiedYears.LAST_DAY) {
      throw VerifiedYears.refused(LocalDate.ofEpochDay(day));
    }
    return day;
  }

  private IntUnaryOperator plain(Span span) {
    return switch (span.unit()) {
      case DAYS, WEEKS -> plusDays(span.exactDays());
      case MONTHS -> plusMonths(span.amount());
      case YEARS -> plusMonths(12 * span.amount());
      case WORKING_DAYS -> throw new IllegalStateException("working days need their own counting");
    };
  }

  private static IntUnaryOperator plusDays(int days) {
    return day -> day + days;
  }

  private IntUnaryOperator plusMonths(int months) {
    return day -> plusMonths(day, months);
  }

  private int plusMonths(int day, int months) {
    int month = monthOf[day - BASE] + months;
    return Math.min(monthStart[month] + dateOf[day - BASE], monthStart[month + 1] - 1);
  }

  /** The day one born on {@code born} reaches an age; one born on 29 February may on 1 March. */
  public int reachesAge(int born, int months) {
    int day = plusMonths(born, months);
    return dateOf[day - BASE] == dateOf[born - BASE] ? day : day + 1;
  }

  /** The day that lies so many months before, or that month's last day. */
  public int minusMonths(int day, int months) {
    return plusMonths(day, -months);
  }

  /** First day of the month. */
  public int monthStart(int day) {
    return monthStart[monthOf[day - BASE]];
  }

  /** Last day of the month. */
  public int monthEnd(int day) {
    return monthStart[monthOf[day - BASE] + 1] - 1;
  }

  /** Whole years from {@code born} to {@code day}; one born on 29 February turns on 1 March. */
  public int years(int born, int day) {
    int months = monthOf[day - BASE] - monthOf[born - BASE];
    return Math.floorDiv(dateOf[day - BASE] < dateOf[born - BASE] ? months - 1 : months, 12);
  }
}
