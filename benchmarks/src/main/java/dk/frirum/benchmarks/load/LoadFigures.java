package dk.frirum.benchmarks.load;

import java.util.List;
import java.util.SequencedMap;

/**
 * Everything measured in one run of {@code bench load}.
 *
 * @param stock what the database holds
 * @param first the first time each task was done after the start, in nanoseconds
 * @param timings by task, for each number of users
 * @param idle memory once started, before anybody came
 * @param busy memory after the last task
 */
record LoadFigures(
    Stock stock,
    List<Integer> users,
    SequencedMap<Task, Long> first,
    SequencedMap<Task, List<Timing>> timings,
    Footprint idle,
    Footprint busy) {

  /** Rows and bytes of the database. */
  record Stock(
      long citizens,
      long spells,
      long interviews,
      long events,
      long facts,
      long duties,
      long open,
      long bytes,
      String version) {}

  /** Application and database beside each other. */
  record Footprint(Memory application, Memory database) {}

  /** Answers that failed, of all. */
  int failed() {
    return timings.values().stream().flatMap(List::stream).mapToInt(Timing::failed).sum();
  }

  long requests() {
    return timings.values().stream().flatMap(List::stream).mapToLong(t -> t.times().count()).sum();
  }
}
