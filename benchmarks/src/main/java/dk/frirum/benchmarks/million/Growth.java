package dk.frirum.benchmarks.million;

import java.util.List;

/** So many citizens, timed with one thread and with two. */
record Growth(int citizens, long duties, List<MassRun.Laps> laps) {

  static Growth of(Nation nation, int rounds) {
    MassRun run = MassRun.of(nation);
    run.rounds(rounds, 1, MillionChapter.CORES);
    List<MassRun.Laps> laps = run.rounds(rounds, 1, MillionChapter.CORES);
    return of(nation, laps);
  }

  static Growth of(Nation nation, List<MassRun.Laps> laps) {
    return new Growth(nation.columns().citizens(), laps.getFirst().median().cases(), laps);
  }
}
