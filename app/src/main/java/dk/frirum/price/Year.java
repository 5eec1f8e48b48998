package dk.frirum.price;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The duties of one requirement that fell due in twelve months. */
final class Year {
  /** Counts of fewer persons are not shown to those who may see none. */
  static final int FEW = 5;

  private final int[] duties = new int[Fall.values().length];
  private final int[][] persons = new int[Fall.values().length][FEW];
  private final int[] everybody = new int[FEW];
  private long times;

  Year() {
    Arrays.stream(persons).forEach(each -> Arrays.fill(each, -1));
    Arrays.fill(everybody, -1);
  }

  /**
   * @param citizen any number of the citizen's own
   * @param need how often something was to be done
   */
  void add(Fall fall, int citizen, int need) {
    duties[fall.ordinal()]++;
    note(persons[fall.ordinal()], citizen);
    if (fall != Fall.NOT_COVERED) {
      note(everybody, citizen);
    }
    times += fall.takesTime() ? Math.max(1, need) : 0;
  }

  private static void note(int[] seen, int citizen) {
    for (int at = 0; at < seen.length; at++) {
      if (seen[at] == citizen) {
        return;
      }
      if (seen[at] < 0) {
        seen[at] = citizen;
        return;
      }
    }
  }

  /** What was counted: it is added to no more. */
  Count count() {
    Map<Fall, Count.Of> byFall = new EnumMap<>(Fall.class);
    for (Fall fall : Fall.values()) {
      byFall.put(fall, new Count.Of(duties[fall.ordinal()], few(persons[fall.ordinal()])));
    }
    return new Count(byFall, few(everybody), times);
  }

  private static boolean few(int[] seen) {
    return seen[FEW - 1] < 0;
  }

  /**
   * The duties of one requirement.
   *
   * @param few whether they are of fewer than {@link #FEW} citizens
   * @param times how often something was to be done, of what was neither lifted, suspended nor
   *     undetermined
   */
  record Count(Map<Fall, Of> byFall, boolean few, long times) {

    /** Duties, and whether they are of few citizens. */
    record Of(int duties, boolean few) {}

    Count {
      byFall = Map.copyOf(byFall);
    }

    int of(Fall fall) {
      Of of = byFall.get(fall);
      return of == null ? 0 : of.duties();
    }

    /** All but those that came to nothing. */
    int duties() {
      return byFall.entrySet().stream()
          .filter(each -> each.getKey() != Fall.NOT_COVERED)
          .mapToInt(each -> each.getValue().duties())
          .sum();
    }
  }
}
