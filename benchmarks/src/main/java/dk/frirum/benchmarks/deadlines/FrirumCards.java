package dk.frirum.benchmarks.deadlines;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The five rules as cards, and what is needed to compare their answers with the others'. */
final class FrirumCards {

  /** Ids of the cards, in the order of the task's rules. */
  private static final List<String> IDS =
      List.of(
          "employer-interview",
          "absence-notification",
          "first-follow-up-interview",
          "fast-track-interview",
          "four-follow-ups");

  /** Those the task has. */
  static final Set<Status> STATUSES =
      EnumSet.of(Status.UPCOMING, Status.DUE, Status.MET, Status.MET_LATE, Status.OVERDUE);

  private FrirumCards() {}

  static Rulebook load() {
    var files = new LinkedHashMap<String, String>();
    for (String file : List.of("frame.yaml", "deadlines.yaml")) {
      files.put(file, Resource.text("rulebook/" + file));
    }
    return Rulebook.of(files);
  }

  /** The task's number of a card. */
  static int rule(String requirement) {
    return IDS.indexOf(requirement);
  }

  /** The task's code of a status. */
  static int code(Status status) {
    return switch (status) {
      case UPCOMING -> DeadlineTask.UPCOMING;
      case DUE -> DeadlineTask.DUE;
      case MET -> DeadlineTask.MET;
      case MET_LATE -> DeadlineTask.MET_LATE;
      case OVERDUE -> DeadlineTask.OVERDUE;
      case LIFTED, SUSPENDED, NOT_COVERED, UNDETERMINED ->
          throw new IllegalStateException("the task has no " + status);
    };
  }
}
