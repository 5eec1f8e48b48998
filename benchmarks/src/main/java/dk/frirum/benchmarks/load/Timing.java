package dk.frirum.benchmarks.load;

import dk.frirum.benchmarks.Percentiles;

/**
 * A task done by so many users at once.
 *
 * @param elapsed from the first request to the last answer, in nanoseconds
 * @param failed pages that did not come or were not the right one
 */
record Timing(int users, Percentiles times, long elapsed, int failed) {

  double perSecond() {
    return times.count() * 1e9 / elapsed;
  }
}
