package dk.frirum.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included (<i>periode</i>).
 *
 * @param from first day
 * @param to last day; none while it is running
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

  public DateRange {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("The last day " + to + " is before the first " + from);
    }
  }

  /** From a day and onwards. */
  public static DateRange since(LocalDate from) {
    return new DateRange(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** As PostgreSQL writes it: {@code [2024-01-01,2024-02-01)}, the last day excluded. */
  public String text() {
    return "[" + from + "," + (to == null ? "" : to.plusDays(1)) + ")";
  }

  /** Reads what PostgreSQL writes for a range that has a first day and is not empty. */
  public static DateRange parse(String text) {
    int comma = text.indexOf(',');
    if (comma < 2 || text.length() < comma + 2) {
      throw new IllegalArgumentException("Not a range of days: " + text);
    }
    LocalDate first = LocalDate.parse(text.substring(1, comma));
    String end = text.substring(comma + 1, text.length() - 1);
    boolean endIncluded = text.endsWith("]");
    boolean startIncluded = text.startsWith("[");
    @Nullable LocalDate last =
        end.isEmpty() || end.equals("infinity")
            ? null
            : LocalDate.parse(end).minusDays(endIncluded ? 0 : 1);
    return new DateRange(startIncluded ? first : first.plusDays(1), last);
  }
}
