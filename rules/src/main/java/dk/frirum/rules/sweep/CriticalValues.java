package dk.frirum.rules.sweep;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.dictionary.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The values of a subject that some condition can tell apart. Between two boundaries every value
 * does the same, so each boundary and its two neighbours stand for all numbers.
 */
final class CriticalValues {
  private static final int LAST_MUNICIPALITY = 9999;

  private CriticalValues() {}

  /** Every value worth trying, the unknown one last. */
  static List<Integer> of(Subject subject, Collection<Condition> conditions) {
    TreeSet<Integer> mentioned = new TreeSet<>();
    conditions.forEach(each -> collect(each, subject, mentioned));
    List<Integer> values =
        new ArrayList<>(
            switch (subject.type()) {
              case ValueType.Choice choice ->
                  IntStream.range(0, choice.values().size()).boxed().toList();
              case ValueType.SetOf _ -> subsets(mentioned);
              case ValueType.YesNo _ -> List.of(1, 0);
              case ValueType.MunicipalityCode _ -> withAnother(mentioned);
              case ValueType.Number _ -> withNeighbours(mentioned, Integer.MIN_VALUE + 2);
              case ValueType.Length _ -> withNeighbours(mentioned, least(subject));
              case ValueType.Years _ -> withNeighbours(mentioned, 0);
            });
    if (mayBeUnknown(subject)) {
      values.add(Situation.UNKNOWN);
    }
    return values;
  }

  /** A fact with a value for "nobody registered one" always has a value. */
  static boolean mayBeUnknown(Subject subject) {
    return switch (subject) {
      case Subject.Benefit _, Subject.Municipality _, Subject.SpellLength _ -> false;
      case Subject.Age _, Subject.Attribute _ -> true;
      case Subject.Fact(var fact) -> fact.whenNotRegistered() == null;
    };
  }

  /** A spell has lasted a day on its first day. */
  private static int least(Subject subject) {
    return subject instanceof Subject.SpellLength ? 1 : 0;
  }

  private static List<Integer> withNeighbours(TreeSet<Integer> mentioned, int least) {
    TreeSet<Integer> values = new TreeSet<>();
    for (int value : mentioned) {
      values.addAll(List.of(value - 1, value, value + 1));
    }
    List<Integer> possible = values.stream().filter(each -> each >= least).toList();
    return possible.isEmpty() ? List.of(Math.max(1, least)) : possible;
  }

  /** Every combination of the members somebody speaks of. */
  private static List<Integer> subsets(TreeSet<Integer> mentioned) {
    TreeSet<Integer> all = new TreeSet<>(List.of(0));
    int spoken = mentioned.stream().reduce(0, (one, other) -> one | other);
    for (int bit = 1; bit != 0 && bit <= spoken; bit <<= 1) {
      if ((spoken & bit) != 0) {
        int member = bit;
        all.addAll(all.stream().map(each -> each | member).toList());
      }
    }
    return new ArrayList<>(all);
  }

  private static List<Integer> withAnother(TreeSet<Integer> mentioned) {
    List<Integer> values = new ArrayList<>(mentioned);
    IntStream.rangeClosed(0, LAST_MUNICIPALITY)
        .filter(code -> !mentioned.contains(code))
        .limit(1)
        .forEach(values::add);
    return values;
  }

  private static void collect(Condition condition, Subject subject, TreeSet<Integer> into) {
    switch (condition) {
      case Condition.Always _, Condition.Known _ -> {}
      case Condition.And(List<Condition> parts) ->
          parts.forEach(each -> collect(each, subject, into));
      case Condition.Or(List<Condition> parts) ->
          parts.forEach(each -> collect(each, subject, into));
      case Condition.Not(Condition part) -> collect(part, subject, into);
      case Condition.Compare(Subject of, var _, int value) -> {
        if (of.code().equals(subject.code())) {
          into.add(value);
        }
      }
      case Condition.Includes(Subject of, int wanted) -> {
        if (of.code().equals(subject.code())) {
          into.add(wanted);
        }
      }
      case Condition.In(Subject of, List<Integer> values) -> {
        if (of.code().equals(subject.code())) {
          into.addAll(values);
        }
      }
    }
  }
}
