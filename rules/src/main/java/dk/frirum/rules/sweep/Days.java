package dk.frirum.rules.sweep;

import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of epoch days, half-open.
 *
 * @param end {@link Period#OPEN} when it has none
 */
record Days(int from, int end) {

  /** Before any day of any card. */
  static final int EVER = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  static Days of(Period period) {
    return new Days(period.firstDay(), period.endDay());
  }

  Days and(Days other) {
    return new Days(Math.max(from, other.from), Math.min(end, other.end));
  }

  boolean isEmpty() {
    return from >= end;
  }

  boolean contains(int day) {
    return from <= day && day < end;
  }

  LocalDate first() {
    return LocalDate.ofEpochDay(from);
  }

  @Nullable LocalDate last() {
    return end >= Period.OPEN ? null : LocalDate.ofEpochDay(end - 1);
  }

  /** Both days included, as cards write a period. */
  Period period() {
    return new Period(first(), last());
  }

  @Override
  public String toString() {
    return period().toString();
  }
}
