package dk.frirum.casework;

import java.time.LocalDate;

/**
 * What somebody says about an interview (<i>samtale</i>), read and understood.
 *
 * @param minutes minutes the municipality spent
 * @param note free text; empty for none
 */
record Interview(
    Kind kind, LocalDate on, Form form, Outcome outcome, Minutes minutes, String note) {

  /** Minutes of preparation, of the interview itself and of work after it. */
  record Minutes(int preparation, int meeting, int afterWork) {}

  /** As it stands in the fields of the form. */
  InterviewValues values(String reason) {
    return new InterviewValues(
        kind.code(),
        on.toString(),
        form.code(),
        outcome.code(),
        Integer.toString(minutes.preparation()),
        Integer.toString(minutes.meeting()),
        Integer.toString(minutes.afterWork()),
        note,
        reason);
  }
}
