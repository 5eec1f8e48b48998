package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Lap;
import dk.frirum.benchmarks.Stopwatch;
import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.columns.DutyColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Evaluates everybody again and again, each time with the same answers. */
final class MassRun {

  private final Nation nation;
  private final long checksum;
  private final Stopwatch stopwatch = new Stopwatch();

  /**
   * @param checksum of the right answers
   */
  MassRun(Nation nation, long checksum) {
    this.nation = nation;
    this.checksum = checksum;
  }

  /** For a nation nobody has evaluated yet: one thread's answers are the right ones. */
  static MassRun of(Nation nation) {
    return new MassRun(nation, nation.evaluate(1).checksum());
  }

  /**
   * Times so many rounds with each number of threads, taking turns.
   *
   * @return by number of threads, in the order asked for
   */
  List<Laps> rounds(int rounds, int... threads) {
    List<Laps> laps = new ArrayList<>();
    for (int each : threads) {
      laps.add(new Laps(each, new ArrayList<>()));
    }
    for (int round = 0; round < rounds; round++) {
      for (Laps each : laps) {
        each.all.add(lap(each.threads));
      }
    }
    return laps;
  }

  private Lap lap(int threads) {
    System.gc();
    var duties = new DutyColumns[1];
    Lap lap =
        stopwatch.time(() -> {
          duties[0] = nation.evaluate(threads);
          return duties[0].size();
        });
    if (duties[0].checksum() != checksum) {
      throw new UnequalAnswersException("%d threads give other duties".formatted(threads));
    }
    return lap;
  }

  /**
   * Rounds with one number of threads.
   *
   * @param all a lap's cases are duties here
   */
  record Laps(int threads, List<Lap> all) {

    /** The round in the middle by time on the clock; the slower of two. */
    Lap median() {
      return sorted().get(all.size() / 2);
    }

    Lap best() {
      return sorted().getFirst();
    }

    Lap worst() {
      return sorted().getLast();
    }

    private List<Lap> sorted() {
      return all.stream().sorted(Comparator.comparingLong(Lap::wallNanos)).toList();
    }
  }
}
