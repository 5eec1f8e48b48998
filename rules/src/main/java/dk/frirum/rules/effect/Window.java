package dk.frirum.rules.effect;

import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Days looked at month by month.
 *
 * @param months one after the other without gaps; the first and the last may be parts of months
 */
public record Window(List<Period> months) {
  /** No day at all. */
  public static final Window NONE = new Window(List.of());

  public Window {
    months = List.copyOf(months);
  }

  /** What is left of a day's month, the day itself included, and so many months after it. */
  public static Window from(LocalDate first, int more) {
    List<Period> months = new ArrayList<>();
    LocalDate start = first;
    for (int each = 0; each <= more; each++) {
      LocalDate next = start.withDayOfMonth(1).plusMonths(1);
      months.add(new Period(start, next.minusDays(1)));
      start = next;
    }
    return new Window(months);
  }

  /** The last day looked at. */
  public LocalDate last() {
    return Objects.requireNonNull(months.getLast().last());
  }

  /** Number of the month of each day, from the first day on. */
  int[] monthOfDay() {
    int days = months.isEmpty() ? 0 : (int) (last().toEpochDay() + 1 - firstDay());
    int[] monthOf = new int[days];
    for (int month = 0; month < months.size(); month++) {
      int from = (int) (months.get(month).first().toEpochDay() - firstDay());
      Arrays.fill(monthOf, from, days, month);
    }
    return monthOf;
  }

  /** Epoch day of the first day. */
  long firstDay() {
    return months.isEmpty() ? 0 : months.getFirst().first().toEpochDay();
  }
}
