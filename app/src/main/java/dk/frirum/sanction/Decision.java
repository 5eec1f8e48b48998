package dk.frirum.sanction;

import java.util.List;
import java.util.stream.Stream;

/** Whether a sanction may be prepared. */
sealed interface Decision {
  record Allowed() implements Decision {}

  /**
   * It may not.
   *
   * @param because the rules that do not hold
   */
  record Refused(List<Rule> because) implements Decision {
    public Refused {
      because = List.copyOf(because);
    }
  }

  /** Every rule is asked, so that everything that is missing is said at once. */
  static Decision of(Facts facts) {
    List<Rule> broken = Stream.of(Rule.values()).filter(rule -> !rule.holds(facts)).toList();
    return broken.isEmpty() ? new Allowed() : new Refused(broken);
  }
}
