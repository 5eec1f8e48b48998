package dk.frirum.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A typed condition on one line: {@code benefit = sickness-benefit and expected-absence > 8 weeks}.
 */
public sealed interface Condition {

  /** Always true: nothing was asked. */
  record Always() implements Condition {}

  record And(List<Condition> parts) implements Condition {}

  record Or(List<Condition> parts) implements Condition {}

  record Not(Condition part) implements Condition {}

  /** {@code subject operator value}. */
  record Compare(Subject subject, Operator operator, int value) implements Condition {}

  /** {@code subject in {a, b}}. */
  record In(Subject subject, List<Integer> values) implements Condition {}

  /** {@code subject includes {a, b}}: all of these, as bits. */
  record Includes(Subject subject, int wanted) implements Condition {}

  /** {@code subject is known}; never unknown itself. */
  record Known(Subject subject) implements Condition {}

  /** The six comparisons. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Whether it asks for more or less, not just for the same. */
    public boolean needsOrder() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    public boolean holds(int left, int right) {
      return switch (this) {
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case MORE -> left > right;
        case AT_LEAST -> left >= right;
      };
    }
  }

  /** Whether it holds in a situation. */
  default Truth in(Situation situation) {
    return truth(this, situation, false);
  }

  /**
   * What it comes to when only some of the situation is known yet: unknown where it still matters.
   */
  default Truth decidedBy(Situation partial) {
    return truth(this, partial, true);
  }

  /** The same condition without what a partly known situation has decided already. */
  default Condition simplified(Situation partial) {
    return switch (this) {
      case And(List<Condition> parts) -> {
        List<Condition> left =
            parts.stream()
                .filter(part -> part.decidedBy(partial) != Truth.TRUE)
                .map(part -> part.simplified(partial))
                .toList();
        yield left.isEmpty() ? new Always() : left.size() == 1 ? left.getFirst() : new And(left);
      }
      case Or(List<Condition> parts) -> {
        List<Condition> left =
            parts.stream()
                .filter(part -> part.decidedBy(partial) != Truth.FALSE)
                .map(part -> part.simplified(partial))
                .toList();
        boolean decided = parts.stream().anyMatch(part -> part.decidedBy(partial) == Truth.TRUE);
        yield decided ? new Always() : left.size() == 1 ? left.getFirst() : new Or(left);
      }
      case Not(Condition part) -> new Not(part.simplified(partial));
      case Always _, Compare _, In _, Includes _, Known _ ->
          decidedBy(partial) == Truth.TRUE ? new Always() : this;
    };
  }

  private static Truth truth(Condition condition, Situation situation, boolean partial) {
    return switch (condition) {
      case Always() -> Truth.TRUE;
      case And(List<Condition> parts) ->
          parts.stream()
              .map(part -> truth(part, situation, partial))
              .reduce(Truth.TRUE, Truth::and);
      case Or(List<Condition> parts) ->
          parts.stream()
              .map(part -> truth(part, situation, partial))
              .reduce(Truth.FALSE, Truth::or);
      case Not(Condition part) -> truth(part, situation, partial).not();
      case Compare(Subject subject, Operator operator, int value) -> {
        int read = situation.read(subject);
        yield read == Situation.UNKNOWN ? Truth.UNKNOWN : Truth.of(operator.holds(read, value));
      }
      case In(Subject subject, List<Integer> values) -> {
        int read = situation.read(subject);
        yield read == Situation.UNKNOWN ? Truth.UNKNOWN : Truth.of(values.contains(read));
      }
      case Includes(Subject subject, int wanted) -> {
        int read = situation.read(subject);
        yield read == Situation.UNKNOWN ? Truth.UNKNOWN : Truth.of((read & wanted) == wanted);
      }
      case Known(Subject subject) -> {
        boolean known = situation.read(subject) != Situation.UNKNOWN;
        yield partial && !known ? Truth.UNKNOWN : Truth.of(known);
      }
    };
  }

  /** Every subject it asks about, in order of mention. */
  default Set<Subject> subjects() {
    Set<Subject> found = new LinkedHashSet<>();
    collect(this, found);
    return found;
  }

  private static void collect(Condition condition, Set<Subject> into) {
    switch (condition) {
      case Always() -> {}
      case And(List<Condition> parts) -> parts.forEach(part -> collect(part, into));
      case Or(List<Condition> parts) -> parts.forEach(part -> collect(part, into));
      case Not(Condition part) -> collect(part, into);
      case Compare compare -> into.add(compare.subject());
      case In in -> into.add(in.subject());
      case Includes includes -> into.add(includes.subject());
      case Known known -> into.add(known.subject());
    }
  }
}
