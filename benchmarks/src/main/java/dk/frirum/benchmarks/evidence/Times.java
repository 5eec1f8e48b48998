package dk.frirum.benchmarks.evidence;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Best and middle of some rounds, in nanoseconds.
 *
 * @param best the fewest: where others use the machine, the nearest to what the work takes
 */
record Times(long best, long median) {

  /** Each round hands back its own nanoseconds. */
  static Times of(int rounds, LongSupplier round) {
    long[] nanos = new long[rounds];
    for (int each = 0; each < rounds; each++) {
      nanos[each] = round.getAsLong();
    }
    Arrays.sort(nanos);
    return new Times(nanos[0], nanos[rounds / 2]);
  }

  /** Each round is timed. */
  static Times ofWork(int rounds, Runnable work) {
    return of(rounds, () -> once(work));
  }

  static long once(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
