package dk.frirum.trial;

import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.trial.TrialAction.State;
import java.util.List;

/** The way of a trial action over the board. */
final class Board {
  private Board() {}

  /** Where a decision takes it. */
  static State after(State now, Decision.Kind decision) {
    return switch (decision) {
      case PLANNED -> State.PLANNED;
      case STARTED -> State.RUNNING;
      case CHANGED -> State.CHANGED;
      case PROLONGED, CONTINUED, NOTE -> now;
      // What comes of it is decided when the evidence is there.
      case STOPPED -> State.PLANNED;
      case DROPPED -> State.DROPPED;
      case PUT_IN_OPERATION -> State.IN_OPERATION;
    };
  }

  /**
   * What can be decided with a reason alone; to begin, change, prolong and stop has its own ways.
   */
  static List<Decision.Kind> open(State now) {
    return switch (now) {
      case IDEA -> List.of(Decision.Kind.PLANNED, Decision.Kind.DROPPED, Decision.Kind.NOTE);
      case PLANNED ->
          List.of(Decision.Kind.DROPPED, Decision.Kind.PUT_IN_OPERATION, Decision.Kind.NOTE);
      case RUNNING, CHANGED ->
          List.of(Decision.Kind.CONTINUED, Decision.Kind.PUT_IN_OPERATION, Decision.Kind.NOTE);
      case DROPPED, IN_OPERATION -> List.of(Decision.Kind.NOTE);
    };
  }
}
