package dk.frirum.rules.sweep;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.sweep.Assignment.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions can hold at once: tries the critical values subject by subject, and turns back
 * as soon as one condition has become impossible. Exact in both directions.
 */
public final class Satisfiable {
  private final List<Demand> demands;
  private final SequencedMap<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, List<Integer>> critical = new HashMap<>();
  private final Map<String, Integer> chosen = new LinkedHashMap<>();
  private final Possible possible = new Possible(subject -> chosen.get(subject.code()));

  private Satisfiable(List<Demand> demands) {
    this.demands = demands;
    List<Condition> conditions = demands.stream().map(Demand::condition).toList();
    for (Demand demand : demands) {
      demand.subjects().forEach(each -> subjects.putIfAbsent(each.code(), each));
    }
    subjects.forEach((code, each) -> critical.put(code, CriticalValues.of(each, conditions)));
  }

  /** A case in which all of them are true; none when there can be no such case. */
  public static Optional<Assignment> together(List<Condition> hold) {
    return find(hold, List.of());
  }

  /** A case in which the first are all true and the others all false; unknown is neither. */
  public static Optional<Assignment> find(List<Condition> hold, List<Condition> fail) {
    List<Demand> all =
        Stream.concat(
                hold.stream().map(each -> new Demand(each, Truth.TRUE)),
                fail.stream().map(each -> new Demand(each, Truth.FALSE)))
            .flatMap(Demand::split)
            .distinct()
            .toList();
    List<Value> values = new ArrayList<>();
    for (List<Demand> part : independent(all)) {
      Satisfiable search = new Satisfiable(part);
      if (!search.solve()) {
        return Optional.empty();
      }
      search.chosen.forEach((code, value) -> values.add(new Value(search.subject(code), value)));
    }
    return Optional.of(new Assignment(values));
  }

  /** Demands that share no subject are solved apart: the work adds up instead of multiplying. */
  private static List<List<Demand>> independent(List<Demand> demands) {
    List<List<Demand>> groups = new ArrayList<>();
    for (Demand demand : demands) {
      List<Demand> joined = new ArrayList<>();
      for (List<Demand> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(each -> shares(each, demand))) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      joined.add(demand);
      groups.add(joined);
    }
    return groups;
  }

  private static boolean shares(Demand one, Demand other) {
    return one.subjects().stream()
        .anyMatch(each ->
            other.subjects().stream().anyMatch(theirs -> theirs.code().equals(each.code())));
  }

  private boolean solve() {
    if (!stillPossible()) {
      return false;
    }
    if (demands.stream().allMatch(each -> each.isCertain(possible))) {
      return true;
    }
    String next = null;
    List<Integer> fewest = List.of();
    for (String code : subjects.keySet()) {
      if (chosen.containsKey(code)) {
        continue;
      }
      List<Integer> left = left(code);
      if (next == null || left.size() < fewest.size()) {
        next = code;
        fewest = left;
      }
    }
    return next != null && choose(next, fewest);
  }

  private boolean choose(String code, List<Integer> values) {
    for (int value : values) {
      chosen.put(code, value);
      if (solve()) {
        return true;
      }
    }
    chosen.remove(code);
    return false;
  }

  /** The values of a subject that no condition rules out by itself. */
  private List<Integer> left(String code) {
    List<Integer> left = new ArrayList<>();
    for (int value : critical.getOrDefault(code, List.of())) {
      chosen.put(code, value);
      if (stillPossible()) {
        left.add(value);
      }
    }
    chosen.remove(code);
    return left;
  }

  private boolean stillPossible() {
    return demands.stream().allMatch(each -> each.isPossible(possible));
  }

  private Subject subject(String code) {
    @Nullable Subject subject = subjects.get(code);
    if (subject == null) {
      throw new IllegalStateException("Chosen but never asked about: " + code);
    }
    return subject;
  }
}
