package dk.frirum.benchmarks.million;

import dk.frirum.population.Person;
import dk.frirum.population.Population;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A population's histories as columns: citizens are drawn by several threads, added by one. */
final class Columns {

  private static final int CHUNK = 500;
  private static final int CHUNKS_AHEAD = 16;

  private Columns() {}

  static HistoryColumns of(Rulebook rulebook, Population population, int threads) {
    HistoryBuilder columns = rulebook.columns();
    int added = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Deque<Future<List<Person>>> ahead = new ArrayDeque<>();
      for (int from = 0; added < population.size(); from += CHUNK) {
        int first = from;
        if (first < population.size()) {
          ahead.add(workers.submit(() -> people(population, first)));
        }
        if (ahead.size() > CHUNKS_AHEAD || first >= population.size()) {
          for (Person person : drawn(ahead.remove())) {
            Histories.add(added++, person, columns);
          }
        }
      }
    }
    return columns.build();
  }

  private static List<Person> people(Population population, int from) {
    int end = Math.min(from + CHUNK, population.size());
    return IntStream.range(from, end).mapToObj(population::person).toList();
  }

  private static List<Person> drawn(Future<List<Person>> chunk) {
    try {
      return chunk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing citizens", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("drawing a citizen failed", e.getCause());
    }
  }
}
