package dk.frirum.meeting;

import dk.frirum.casework.InterviewValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of a meeting, read and understood.
 *
 * @param interview the interview it was, as typed; its own reader looks at it
 * @param reason why it was not held; none where it was
 * @param came ids of the parties who were there
 */
record Closed(
    Ending ending,
    InterviewValues interview,
    @Nullable Reason reason,
    String reasonText,
    Set<Long> came,
    List<NewTask> tasks) {

  Closed {
    came = Set.copyOf(came);
    tasks = List.copyOf(tasks);
  }

  /**
   * Something to be done.
   *
   * @param partyId the party who is to do it; none where the owner is
   */
  record NewTask(String what, long ownerId, @Nullable Long partyId, LocalDate due) {}
}
