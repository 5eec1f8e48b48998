package dk.frirum.meeting;

import dk.frirum.casework.AgreedSteps;
import dk.frirum.casework.InterviewValues;
import dk.frirum.casework.LateReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of a meeting, read and understood.
 *
 * @param interview the interview it was, as typed; its own reader looks at it
 * @param reason why it was not held; none where it was
 * @param step what was agreed for the plan; none for nothing
 * @param came ids of the parties who were there
 * @param late why the duty it was called for is late, where that was said or follows from the
 *     reason
 */
record Closed(
    Ending ending,
    InterviewValues interview,
    @Nullable Reason reason,
    String reasonText,
    Set<Long> came,
    List<NewTask> tasks,
    Optional<AgreedSteps.Step> step,
    Optional<LateReason> late) {

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
