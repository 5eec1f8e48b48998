package dk.frirum.evidence.spell;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Weeks as numbers that follow each other: 0 is the week of Monday 29 December 1969. A week runs
 * from Monday to Sunday whatever the year does, so neither New Year nor a year of 53 weeks is a
 * special case.
 */
public final class Weeks {
  /** 1 January 1970 was a Thursday. */
  private static final int MONDAY = 3;

  private Weeks() {}

  /** The number of the week a day is in. */
  public static int of(LocalDate day) {
    return Math.toIntExact(Math.floorDiv(day.toEpochDay() + MONDAY, 7L));
  }

  public static LocalDate monday(int week) {
    return LocalDate.ofEpochDay(week * 7L - MONDAY);
  }

  /** As people write it: {@code 2020-W53}. */
  public static String text(int week) {
    LocalDate thursday = monday(week).plusDays(3);
    return "%d-W%02d"
        .formatted(thursday.getYear(), thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
