package dk.frirum.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All laps of one contender. */
record Result(String name, String usage, List<Lap> laps) {

  Result {
    laps = List.copyOf(laps);
  }

  Spread perWallSecond() {
    return spread(Lap::perWallSecond);
  }

  Spread perCpuSecond() {
    return spread(Lap::perCpuSecond);
  }

  double bytesPerCase() {
    return spread(Lap::bytesPerCase).median();
  }

  private Spread spread(ToDoubleFunction<Lap> figure) {
    double[] sorted = laps.stream().mapToDouble(figure).sorted().toArray();
    return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  /** Median (the upper one of an even number), lowest and highest of the laps. */
  record Spread(double median, double min, double max) {}
}
