package dk.frirum.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The days a municipality is open: not at weekends, on holidays, 5 June, 24 or 31 December. Great
 * Prayer Day (<i>store bededag</i>) was a holiday to 2023.
 */
final class WorkingDays {
  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2060;
  private static final LocalDate ZERO = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final BitSet CLOSED = closed();

  private WorkingDays() {}

  static LocalDate onOrAfter(LocalDate day) {
    return ZERO.plusDays(CLOSED.nextClearBit(position(day)));
  }

  static LocalDate onOrBefore(LocalDate day) {
    return ZERO.plusDays(CLOSED.previousClearBit(position(day)));
  }

  private static int position(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - ZERO.toEpochDay());
  }

  private static BitSet closed() {
    BitSet closed = new BitSet();
    LocalDate end = LocalDate.of(LAST_YEAR + 1, 1, 1);
    for (LocalDate day = ZERO; day.isBefore(end); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
        closed.set(position(day));
      }
    }
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      LocalDate easter = easter(year);
      int[] fromEaster =
          year < 2024 ? new int[] {-3, -2, 1, 26, 39, 50} : new int[] {-3, -2, 1, 39, 50};
      for (int days : fromEaster) {
        closed.set(position(easter.plusDays(days)));
      }
      int[][] fixed = {{1, 1}, {6, 5}, {12, 24}, {12, 25}, {12, 26}, {12, 31}};
      for (int[] monthDay : fixed) {
        closed.set(position(LocalDate.of(year, monthDay[0], monthDay[1])));
      }
    }
    return closed;
  }

  /** Easter Sunday after Gauss, as it holds from 1900 to 2099. */
  private static LocalDate easter(int year) {
    int d = (19 * (year % 19) + 24) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    int march = 22 + d + e;
    boolean late = march == 57 || march == 56 && d == 28 && year % 19 > 10;
    return LocalDate.of(year, 3, 1).plusDays(march - 1L - (late ? 7 : 0));
  }
}
