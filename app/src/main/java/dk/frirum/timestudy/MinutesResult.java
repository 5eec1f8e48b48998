package dk.frirum.timestudy;

import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.evidence.cluster.StudyPlan;
import dk.frirum.evidence.permutation.Stepdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Minutes by kind of interview and phase, before a day and from it on.
 *
 * @param lines each phase of each kind of at least five caseworkers in one of the periods
 * @param few kinds that somebody has minutes of, but fewer than five in both periods
 * @param with interviews with minutes, {@code without} those without
 * @param quarters of the minutes of preparation and after-work that were said, in percent, those of
 *     whole quarters of an hour; {@code fives} the other whole fives; {@code others} the rest
 */
record MinutesResult(
    List<Line> lines,
    List<String> few,
    long with,
    long without,
    int quarters,
    int fives,
    int others) {

  MinutesResult {
    lines = List.copyOf(lines);
    few = List.copyOf(few);
  }

  /** What is measured of an interview. */
  enum Phase {
    PREPARATION,
    MEETING,
    AFTER_WORK
  }

  /**
   * One phase of a kind.
   *
   * @param before none where fewer than five had any
   * @param after as above
   * @param change of the caseworkers who had both; none of fewer than five
   * @param holm p of the change, adjusted for all that are tested here
   */
  record Line(
      String kind,
      Phase phase,
      ByCluster.@Nullable Estimate before,
      ByCluster.@Nullable Estimate after,
      ByCluster.@Nullable Estimate change,
      double holm) {}

  static MinutesResult of(List<Taken.Sums> sums) {
    Map<String, List<Taken.Sums>> byKind =
        sums.stream()
            .filter(each -> each.with() > 0)
            .collect(Collectors.groupingBy(Taken.Sums::kind, TreeMap::new, Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    List<String> few = new ArrayList<>();
    byKind.forEach((kind, all) -> {
      if (enough(all, false) || enough(all, true)) {
        for (Phase phase : Phase.values()) {
          lines.add(
              new Line(
                  kind,
                  phase,
                  mean(all, phase, false),
                  mean(all, phase, true),
                  change(all, phase),
                  Double.NaN));
        }
      } else {
        few.add(kind);
      }
    });
    long[] rounded = new long[3];
    for (Taken.Sums each : sums) {
      for (int at = 0; at < rounded.length; at++) {
        rounded[at] += each.rounded()[at];
      }
    }
    long said = rounded[0] + rounded[1] + rounded[2];
    return new MinutesResult(
        adjusted(lines),
        few,
        sums.stream().mapToLong(Taken.Sums::with).sum(),
        sums.stream().mapToLong(Taken.Sums::without).sum(),
        percent(rounded[0], said),
        percent(rounded[1], said),
        percent(rounded[2], said));
  }

  private static int percent(long part, long all) {
    return all == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / all));
  }

  private static List<Taken.Sums> period(List<Taken.Sums> all, boolean after) {
    return all.stream().filter(each -> each.after() == after).toList();
  }

  private static boolean enough(List<Taken.Sums> all, boolean after) {
    return period(all, after).size() >= StudyPlan.FEWEST_CASEWORKERS;
  }

  private static ByCluster.@Nullable Estimate mean(
      List<Taken.Sums> all, Phase phase, boolean after) {
    return enough(all, after)
        ? ByCluster.mean(
            period(all, after).stream()
                .mapToDouble(each -> each.minutes()[phase.ordinal()])
                .toArray(),
            period(all, after).stream().mapToLong(Taken.Sums::with).toArray())
        : null;
  }

  private static ByCluster.@Nullable Estimate change(List<Taken.Sums> all, Phase phase) {
    Map<Long, Taken.Sums> before =
        period(all, false).stream().collect(Collectors.toMap(Taken.Sums::caseworker, each -> each));
    List<Taken.Sums> both =
        period(all, true).stream().filter(each -> before.containsKey(each.caseworker())).toList();
    if (both.size() < StudyPlan.FEWEST_CASEWORKERS) {
      return null;
    }
    List<Taken.Sums> then =
        both.stream().map(each -> Objects.requireNonNull(before.get(each.caseworker()))).toList();
    return ByCluster.paired(
        each(then, phase),
        each(both, phase),
        both.stream().mapToLong(Taken.Sums::with).sum()
            + then.stream().mapToLong(Taken.Sums::with).sum());
  }

  private static double[] each(List<Taken.Sums> all, Phase phase) {
    return all.stream()
        .mapToDouble(each -> (double) each.minutes()[phase.ordinal()] / each.with())
        .toArray();
  }

  /** Twelve tested one by one give a false alarm in nearly every second study. */
  private static List<Line> adjusted(List<Line> lines) {
    double[] p =
        lines.stream()
            .filter(each -> each.change() != null)
            .mapToDouble(each -> Objects.requireNonNull(each.change()).p())
            .toArray();
    double[] holm = Stepdown.holm(p);
    List<Line> all = new ArrayList<>();
    int at = 0;
    for (Line line : lines) {
      all.add(
          line.change() == null
              ? line
              : new Line(
                  line.kind(),
                  line.phase(),
                  line.before(),
                  line.after(),
                  line.change(),
                  holm[at++]));
    }
    return all;
  }
}
