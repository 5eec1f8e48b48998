package dk.frirum.duty;

import dk.frirum.web.Column.Sorted;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The order of a list; within it the soonest first.
 *
 * @param descending whether it is turned around
 */
record Sort(By by, boolean descending) {
  /** Most overdue first, then soonest: what Today is for. */
  static final Sort USUAL = new Sort(By.DUE, false);

  /** A column one can sort by. */
  enum By {
    NAME,
    DUTY,
    DUE,
    STATUS,
    RESPONSIBLE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@code due}, {@code -due}. */
  static Sort of(String code) {
    boolean descending = code.startsWith("-");
    String by = descending ? code.substring(1) : code;
    return Stream.of(By.values())
        .filter(each -> each.code().equals(by))
        .findFirst()
        .map(each -> new Sort(each, descending))
        .orElse(USUAL);
  }

  String code() {
    return (descending ? "-" : "") + by.code();
  }

  /** This column, turned around when the list is already sorted by it. */
  Sort pressed(By column) {
    return new Sort(column, column == by && !descending);
  }

  Sorted shown(By column) {
    if (column != by) {
      return Sorted.NONE;
    }
    return descending ? Sorted.DESCENDING : Sorted.ASCENDING;
  }
}
