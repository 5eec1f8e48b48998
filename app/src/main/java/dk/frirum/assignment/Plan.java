package dk.frirum.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is to have which citizen.
 *
 * @param rows in the order they are shown
 */
record Plan(List<Row> rows) {
  Plan {
    rows = List.copyOf(rows);
  }

  /**
   * A citizen.
   *
   * @param was who has the case now; none where nobody has
   * @param tasks how many open tasks and called meetings would go along
   * @param to who is to have it; none where none of the chosen may
   */
  record Row(
      long citizenId,
      String name,
      @Nullable Long was,
      int tasks,
      int meetings,
      @Nullable Long to) {}

  /**
   * A citizen before it is known who is to have it.
   *
   * @param barred colleagues who must not
   */
  record Candidate(
      long citizenId, String name, @Nullable Long was, int tasks, int meetings, Set<Long> barred) {
    Candidate {
      barred = Set.copyOf(barred);
    }
  }

  /** Spreads citizens evenly: each to who has been given fewest so far, of those who may. */
  static Plan evenly(List<Candidate> citizens, List<Long> targets) {
    Map<Long, Integer> given = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Candidate each : citizens) {
      Long to = null;
      for (Long target : targets) {
        if (!each.barred().contains(target)
            && (to == null || given.getOrDefault(target, 0) < given.getOrDefault(to, 0))) {
          to = target;
        }
      }
      if (to != null) {
        given.merge(to, 1, Integer::sum);
      }
      rows.add(
          new Row(each.citizenId(), each.name(), each.was(), each.tasks(), each.meetings(), to));
    }
    return new Plan(rows);
  }
}
