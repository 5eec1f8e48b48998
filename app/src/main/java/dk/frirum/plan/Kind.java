package dk.frirum.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line of the plan is, in the order the plan is read. */
enum Kind {
  /** Where the citizen wants to go (<i>mål</i>). */
  GOAL,
  /** How the citizen would like it to be (<i>ønske</i>). */
  WISH,
  /** What helps (<i>ressource</i>). */
  RESOURCE,
  /** What stands in the way (<i>barriere</i>); after the resources. */
  OBSTACLE,
  /** What somebody does by a day (<i>skridt</i>). */
  STEP;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is the citizen's to say: goals, wishes and resources are. */
  boolean isOfTheCitizen() {
    return switch (this) {
      case GOAL, WISH, RESOURCE -> true;
      case OBSTACLE, STEP -> false;
    };
  }

  static Optional<Kind> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
