package dk.frirum.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What Frirum's mass run was to reach against each kind of rival, per processor second. */
final class RaceBars {

  private RaceBars() {}

  /**
   * @param ours name of the contender compared with the others
   */
  static List<Bar> of(List<Result> results, String ours) {
    double mine = fastest(results, name -> name.equals(ours));
    List<Bar> bars = new ArrayList<>();
    add(bars, "drools", "50 × Drools, one case a call", mine, 50, results, RaceBars::oneCase);
    add(bars, "batch", "15 × Drools, its best batching", mine, 15, results, RaceBars::batch);
    add(bars, "dmn", "500 × KIE DMN", mine, 500, results, name -> name.startsWith("KIE DMN"));
    add(bars, "duckdb", "Faster than DuckDB", mine, 1, results, name -> name.startsWith("DuckDB"));
    double third = 1.0 / 3;
    add(bars, "hand", "Within 3 × of the hand-written loop", mine, third, results, RaceBars::hand);
    return bars;
  }

  private static boolean oneCase(String name) {
    return name.startsWith("Drools") && name.endsWith("one case a call");
  }

  private static boolean batch(String name) {
    return name.startsWith("Drools") && name.endsWith("cases a call");
  }

  private static boolean hand(String name) {
    return name.startsWith("Hand");
  }

  private static void add(
      List<Bar> bars,
      String id,
      String demand,
      double mine,
      double least,
      List<Result> results,
      Predicate<String> rival) {
    double theirs = fastest(results, rival);
    if (theirs > 0) {
      double times = mine / theirs;
      String measured =
          times < 1
              ? String.format(Locale.ROOT, "%.2f × slower", 1 / times)
              : String.format(Locale.ROOT, times < 10 ? "%.2f ×" : "%,.0f ×", times);
      bars.add(new Bar("rules." + id, demand, measured, times >= least));
    }
  }

  private static double fastest(List<Result> results, Predicate<String> wanted) {
    return results.stream()
        .filter(result -> wanted.test(result.name()))
        .mapToDouble(result -> result.perCpuSecond().median())
        .max()
        .orElse(0);
  }
}
