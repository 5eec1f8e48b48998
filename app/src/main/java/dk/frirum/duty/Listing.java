package dk.frirum.duty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of duties, and how many there are in each situation.
 *
 * @param lines this page
 * @param next what the next page begins after; none on the last
 * @param anew whether it begins from the top, since where the page before ended is not known
 * @param total all that the filter finds
 * @param situations how many in each, by the same filter
 * @param sort how it is sorted: what was asked for where that is possible
 */
record Listing(
    List<Line> lines,
    @Nullable String next,
    boolean anew,
    Count total,
    Map<Situation, Count> situations,
    Sort sort) {
  /** Rows to a page. */
  static final int PAGE = 25;

  /** Nobody reads further: beyond this it is only said that there are more. */
  static final int MOST_COUNTED = 500;

  Listing {
    lines = List.copyOf(lines);
    situations = Map.copyOf(situations);
  }

  /** Whether there are further pages. */
  boolean more() {
    return next != null;
  }

  /** How many there are in a situation. */
  Count count(Situation situation) {
    return situations.getOrDefault(situation, new Count(0, false));
  }

  /**
   * A number of rows.
   *
   * @param more whether there are more than were counted
   */
  record Count(int number, boolean more) {
    static Count of(int counted) {
      return counted > MOST_COUNTED ? new Count(MOST_COUNTED, true) : new Count(counted, false);
    }
  }
}
