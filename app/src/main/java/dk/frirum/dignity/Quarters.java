package dk.frirum.dignity;

import java.time.LocalDate;

/** Quarters of a year, by their first day. */
final class Quarters {
  private Quarters() {}

  static LocalDate of(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }
}
