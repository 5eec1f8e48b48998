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
        yield cursor -> TRUE - ask(inner, cursor);
      }
      case Condition.Compare(Subject subject, Condition.Operator operator, int value) ->
          compare(reader(subject), operator, value);
      case Condition.In(Subject subject, List<Integer> values) -> {
        Reader reader = reader(subject);
        if (values.stream().allMatch(value -> value >= 0 && value < Long.SIZE)) {
          yield among(
              reader, values.stream().mapToLong(value -> 1L << value).reduce(0, (a, b) -> a | b));
        }
        int[] wanted = values.stream().mapToInt(Integer::intValue).toArray();
        yield cursor -> {
          int read = read(reader, cursor);
          return read == Cursor.UNKNOWN ? UNKNOWN : contains(wanted, read) ? TRUE : FALSE;
        };
      }
      case Condition.Includes(Subject subject, int wanted) -> {
        Reader reader = reader(subject);
        yield cursor -> {
          int read = read(reader, cursor);
          return read == Cursor.UNKNOWN ? UNKNOWN : (read & wanted) == wanted ? TRUE : FALSE;
        };
      }
      case Condition.Known(Subject subject) -> {
        Reader reader = reader(subject);
        yield cursor -> read(reader, cursor) == Cursor.UNKNOWN ? FALSE : TRUE;
      }
    };
  }

  // All calls of closures go through these two: called from everywhere, they keep the virtual
  // machine from compiling a closure with guesses at the closures in it, which grows too big to
  // fold into the step that has it as a constant.
  private static int ask(Test test, Cursor cursor) {
    return test.at(cursor);
  }

  private static int read(Reader reader, Cursor cursor) {
    return reader.at(cursor);
  }

  // A closure for each operator: a switch within one would not be folded away.
  private static Test compare(Reader reader, Condition.Operator operator, int value) {
    return switch (operator) {
      case EQUAL ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read == value);
          };
      case NOT_EQUAL ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read != value);
          };
      case LESS ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read < value);
          };
      case AT_MOST ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read <= value);
          };
      case MORE ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read > value);
          };
      case AT_LEAST ->
          cursor -> {
            int read = read(reader, cursor);
            return truth(read, read >= value);
          };
    };
  }

  private static int truth(int read, boolean holds) {
    return read == Cursor.UNKNOWN ? UNKNOWN : holds ? TRUE : FALSE;
  }

  // Two by two, not as an array: what a closure holds directly is a constant to the compiler.
  private static Test both(Test one, Test other) {
    return cursor -> {
      int truth = ask(one, cursor);
      return truth == FALSE ? FALSE : Math.min(truth, ask(other, cursor));
    };
  }

  private static Test either(Test one, Test other) {
    return cursor -> {
      int truth = ask(one, cursor);
      return truth == TRUE ? TRUE : Math.max(truth, ask(other, cursor));
    };
  }

  /** Codes are small: as bits they need no loop. */
  private static Test among(Reader reader, long wanted) {
    return cursor -> {
      int read = read(reader, cursor);
      return truth(read, includes(wanted, read));
    };
  }

  private static boolean includes(long wanted, int value) {
    return (value & Long.SIZE - 1) == value && (wanted >>> value & 1) != 0;
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
