package dk.frirum.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the plan says.
 *
 * @param way of a step; none for others, as the next three
 * @param due the day a step is to be done by
 * @param meetingId the meeting it was agreed at, or is; none without one
 * @param interviewId the same where it was an interview alone
 * @param placementId the placement it is; none where it is no such
 */
record Line(
    Kind kind,
    String words,
    @Nullable Way way,
    @Nullable Doer doer,
    @Nullable LocalDate due,
    @Nullable Long meetingId,
    @Nullable Long interviewId,
    @Nullable Long placementId) {

  /**
   * What it belongs to, as a form has it; empty for nothing. A meeting goes before its interview.
   */
  String about() {
    if (placementId != null) {
      return "p" + placementId;
    }
    return meetingId != null ? "m" + meetingId : interviewId != null ? "i" + interviewId : "";
  }
}
