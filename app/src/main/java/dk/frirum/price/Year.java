package dk.frirum.price;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The duties of one requirement that fell due in twelve months. */
final class Year {
  /** Counts of fewer persons are not shown to those who may see none. */
  static final int FEW = 5;

  private final int[] duties = new int[Fall.values().length];
  private final int[][] persons = new int[Fall.values().length][FEW];
  private final int[] everybody = new int[FEW];
  private final Map<String, Of> causes = new HashMap<>();
  private long times;

  Year() {
    Arrays.stream(persons).forEach(each -> Arrays.fill(each, -1));
    Arrays.fill(everybody, -1);
  }

  /**
   * @param citizen any number of the citizen's own
   * @param need how often something was to be done
   * @param cause code of why it was late; empty where nobody has said
   */
  void add(Fall fall, int citizen, int need, String cause) {
    duties[fall.ordinal()]++;
    note(persons[fall.ordinal()], citizen);
    if (fall != Fall.NOT_COVERED) {
      note(everybody, citizen);
    }
    if (fall == Fall.LATE || fall == Fall.OVERDUE) {
      Of of = causes.computeIfAbsent(cause, _ -> new Of());
      of.duties++;
      note(of.persons, citizen);
    }
    times += fall.takesTime() ? Math.max(1, need) : 0;
  }

  /** The late of one cause. */
  private static final class Of {
    private final int[] persons = new int[FEW];
    private int duties;

    private Of() {
      Arrays.fill(persons, -1);
    }
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
    Map<String, Count.Of> byCause = new TreeMap<>();
    causes.forEach((cause, of) -> byCause.put(cause, new Count.Of(of.duties, few(of.persons))));
    return new Count(byFall, few(everybody), times, byCause);
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
   * @param causes the late and the overdue by code of the cause; empty where nobody has said
   */
  record Count(Map<Fall, Of> byFall, boolean few, long times, Map<String, Of> causes) {

    /** Duties, and whether they are of few citizens. */
    record Of(int duties, boolean few) {}

    Count {
      byFall = Map.copyOf(byFall);
      causes = Map.copyOf(causes);
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
