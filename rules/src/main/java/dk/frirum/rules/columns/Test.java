package dk.frirum.rules.columns;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import java.util.List;

/**
 * A condition compiled to a closure over columns. Truth as its ordinal: 0 false, 1 unknown, 2 true.
 */
@FunctionalInterface
interface Test {
  int FALSE = Truth.FALSE.ordinal();
  int UNKNOWN = Truth.UNKNOWN.ordinal();
  int TRUE = Truth.TRUE.ordinal();

  int at(Cursor cursor);

  /** Reads one subject. */
  @FunctionalInterface
  interface Reader {
    int at(Cursor cursor);
  }

  static Test of(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> _ -> TRUE;
      case Condition.And(List<Condition> parts) ->
          parts.stream().map(Test::of).reduce(_ -> TRUE, Test::both);
      case Condition.Or(List<Condition> parts) ->
          parts.stream().map(Test::of).reduce(_ -> FALSE, Test::either);
      case Condition.Not(Condition part) -> {
        Test inner = of(part);
        yield cursor -> TRUE - inner.at(cursor);
      }
      case Condition.Compare(Subject subject, Condition.Operator operator, int value) -> {
        Reader reader = reader(subject);
        yield cursor -> {
          int read = reader.at(cursor);
          return read == Cursor.UNKNOWN ? UNKNOWN : operator.holds(read, value) ? TRUE : FALSE;
        };
      }
      case Condition.In(Subject subject, List<Integer> values) -> {
        Reader reader = reader(subject);
        int[] wanted = values.stream().mapToInt(Integer::intValue).toArray();
        yield cursor -> {
          int read = reader.at(cursor);
          return read == Cursor.UNKNOWN ? UNKNOWN : contains(wanted, read) ? TRUE : FALSE;
        };
      }
      case Condition.Includes(Subject subject, int wanted) -> {
        Reader reader = reader(subject);
        yield cursor -> {
          int read = reader.at(cursor);
          return read == Cursor.UNKNOWN ? UNKNOWN : (read & wanted) == wanted ? TRUE : FALSE;
        };
      }
      case Condition.Known(Subject subject) -> {
        Reader reader = reader(subject);
        yield cursor -> reader.at(cursor) == Cursor.UNKNOWN ? FALSE : TRUE;
      }
    };
  }

  // Two by two, not as an array: what a closure holds directly is a constant to the compiler.
  private static Test both(Test one, Test other) {
    return cursor -> {
      int truth = one.at(cursor);
      return truth == FALSE ? FALSE : Math.min(truth, other.at(cursor));
    };
  }

  private static Test either(Test one, Test other) {
    return cursor -> {
      int truth = one.at(cursor);
      return truth == TRUE ? TRUE : Math.max(truth, other.at(cursor));
    };
  }

  private static boolean contains(int[] values, int value) {
    for (int each : values) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  private static Reader reader(Subject subject) {
    return switch (subject) {
      case Subject.Benefit _ -> cursor -> cursor.columns.benefit[cursor.spell];
      case Subject.Municipality _ -> cursor -> cursor.columns.municipality[cursor.citizen];
      case Subject.Age _ -> Cursor::age;
      case Subject.SpellLength _ -> Cursor::spellLength;
      case Subject.Fact(var fact) -> {
        int type = fact.index();
        Integer absent = fact.whenNotRegistered();
        int otherwise = absent == null ? Cursor.UNKNOWN : absent;
        yield cursor -> cursor.fact(type, otherwise);
      }
      case Subject.Attribute(var attribute) -> {
        int index = attribute.index();
        yield cursor -> cursor.columns.eventAttribute[index][cursor.event];
      }
    };
  }
}
