package dk.frirum.rules.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period as law writes it: both days included.
 *
 * @param last last day; none while it is open
 */
public record Period(LocalDate first, @Nullable LocalDate last) {

  /** Stands for "no end" among half-open days; far past any date, and safe to add spans to. */
  public static final int OPEN = Integer.MAX_VALUE / 2;

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  public boolean overlaps(Period other) {
    return firstDay() < other.endDay() && other.firstDay() < endDay();
  }

  /** First day, as epoch day. */
  public int firstDay() {
    return (int) first.toEpochDay();
  }

  /** The day after the last, as epoch day; {@link #OPEN} when there is none. */
  public int endDay() {
    return last == null ? OPEN : (int) last.toEpochDay() + 1;
  }

  @Override
  public String toString() {
    return last == null ? first + " .." : first + " .. " + last;
  }
}
