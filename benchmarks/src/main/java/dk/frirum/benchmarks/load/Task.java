package dk.frirum.benchmarks.load;

import java.time.Duration;
import java.util.function.BiPredicate;

/**
 * Something a user does again and again.
 *
 * @param id in the ids of bars
 * @param name in the table
 * @param username whose session it is done in
 * @param most users at once it is asked of, where fewer than all
 * @param visit does it for the n-th time and says whether the page was the right one
 * @param bar what 95 of a hundred pages shall not exceed
 */
record Task(
    String id,
    String name,
    String username,
    Duration bar,
    int most,
    BiPredicate<Session, Integer> visit) {

  /** Done by as many at once as there are. */
  static Task of(
      String id, String name, String username, Duration bar, BiPredicate<Session, Integer> visit) {
    return new Task(id, name, username, bar, Integer.MAX_VALUE, visit);
  }
}
