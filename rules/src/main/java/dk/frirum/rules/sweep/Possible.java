package dk.frirum.rules.sweep;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which truths a condition may still come to while some subjects have no value yet. Tells "not
 * chosen yet" from "nobody knows", which a partly known situation alone cannot.
 *
 * @param chosen the value of a subject, {@link Situation#UNKNOWN} when it is to be unknown; none
 *     while nothing is chosen
 */
record Possible(Function<Subject, @Nullable Integer> chosen) {

  Set<Truth> of(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> EnumSet.of(Truth.TRUE);
      case Condition.And(List<Condition> parts) -> {
        Set<Truth> all = EnumSet.of(Truth.TRUE);
        for (Condition part : parts) {
          all = paired(all, of(part), true);
        }
        yield all;
      }
      case Condition.Or(List<Condition> parts) -> {
        Set<Truth> all = EnumSet.of(Truth.FALSE);
        for (Condition part : parts) {
          all = paired(all, of(part), false);
        }
        yield all;
      }
      case Condition.Not(Condition part) -> mapped(of(part), Truth::not);
      case Condition.Compare(Subject subject, var operator, int value) ->
          compared(subject, chosen -> operator.holds(chosen, value));
      case Condition.In(Subject subject, List<Integer> values) ->
          compared(subject, values::contains);
      case Condition.Includes(Subject subject, int wanted) ->
          compared(subject, chosen -> (chosen & wanted) == wanted);
      case Condition.Known(Subject subject) -> {
        Integer value = chosen.apply(subject);
        if (value != null) {
          yield EnumSet.of(Truth.of(value != Situation.UNKNOWN));
        }
        yield CriticalValues.mayBeUnknown(subject)
            ? EnumSet.of(Truth.TRUE, Truth.FALSE)
            : EnumSet.of(Truth.TRUE);
      }
    };
  }

  private Set<Truth> compared(Subject subject, Function<Integer, Boolean> holds) {
    Integer value = chosen.apply(subject);
    if (value == null) {
      return EnumSet.allOf(Truth.class);
    }
    return EnumSet.of(value == Situation.UNKNOWN ? Truth.UNKNOWN : Truth.of(holds.apply(value)));
  }

  private static Set<Truth> paired(Set<Truth> left, Set<Truth> right, boolean and) {
    Set<Truth> all = EnumSet.noneOf(Truth.class);
    for (Truth one : left) {
      for (Truth other : right) {
        all.add(and ? one.and(other) : one.or(other));
      }
    }
    return all;
  }

  private static Set<Truth> mapped(Set<Truth> truths, UnaryOperator<Truth> change) {
    Set<Truth> all = EnumSet.noneOf(Truth.class);
    truths.forEach(each -> all.add(change.apply(each)));
    return all;
  }
}
