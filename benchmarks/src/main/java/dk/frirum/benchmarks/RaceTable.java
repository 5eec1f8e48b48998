package dk.frirum.benchmarks;

import java.util.List;
import java.util.Locale;

/** The outcome of a race as a Markdown table. */
final class RaceTable {

  private RaceTable() {}

  /**
   * @param ours name of the contender the others are compared with
   */
  static String of(List<Result> results, String ours) {
    var mine = results.stream().filter(r -> r.name().equals(ours)).findFirst().orElseThrow();
    var table = new StringBuilder();
    table.append("| Engine | cases per second: median (min – max) | per CPU second | ");
    table.append(ours).append(" is faster by | bytes allocated per case | how it is used |\n");
    table.append("|---|--:|--:|--:|--:|---|\n");
    for (Result result : results) {
      var wall = result.perWallSecond();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s (%s – %s) | %s | %s | %,.0f | %s |%n",
              result.name(),
              speed(wall.median()),
              speed(wall.min()),
              speed(wall.max()),
              speed(result.perCpuSecond().median()),
              times(mine.perCpuSecond().median() / result.perCpuSecond().median()),
              result.bytesPerCase(),
              result.usage()));
    }
    return table.toString();
  }

  /** As {@code 31,400} or {@code 1.25 M}: three figures that count. */
  static String speed(double perSecond) {
    if (perSecond >= 1e7) {
      return String.format(Locale.ROOT, "%.1f M", perSecond / 1e6);
    }
    if (perSecond >= 1e6) {
      return String.format(Locale.ROOT, "%.2f M", perSecond / 1e6);
    }
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, perSecond))) - 2));
    return String.format(Locale.ROOT, "%,.0f", Math.round(perSecond / unit) * unit);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f ×" : "%,.0f ×", ratio);
  }
}
