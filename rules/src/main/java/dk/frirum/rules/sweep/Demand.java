package dk.frirum.rules.sweep;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition and what it must come to.
 *
 * @param truth {@link Truth#TRUE} or {@link Truth#FALSE}
 */
record Demand(Condition condition, Truth truth) {

  /** Demands that together ask the same, each as small as it can be. */
  Stream<Demand> split() {
    return switch (condition) {
      case Condition.And(List<Condition> parts) when truth == Truth.TRUE ->
          parts.stream().flatMap(part -> new Demand(part, truth).split());
      case Condition.Or(List<Condition> parts) when truth == Truth.FALSE ->
          parts.stream().flatMap(part -> new Demand(part, truth).split());
      case Condition.Not(Condition part) -> new Demand(part, truth.not()).split();
      case Condition.Always _,
          Condition.And _,
          Condition.Or _,
          Condition.Compare _,
          Condition.In _,
          Condition.Includes _,
          Condition.Known _ ->
          Stream.of(this);
    };
  }

  Set<Subject> subjects() {
    return condition.subjects();
  }

  boolean isPossible(Possible possible) {
    return possible.of(condition).contains(truth);
  }

  boolean isCertain(Possible possible) {
    return possible.of(condition).equals(Set.of(truth));
  }
}
