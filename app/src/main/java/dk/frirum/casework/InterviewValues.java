package dk.frirum.casework;

import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What stands in the interview form, as typed: bad input must survive.
 *
 * @param kind code of the kind
 * @param date yyyy-MM-dd when it can be read
 * @param form code of the form
 * @param outcome code of the outcome
 * @param preparation minutes
 * @param meeting minutes
 * @param afterWork minutes
 * @param note free text; may be empty
 * @param reason why it is corrected; empty when registering
 * @see FieldError field names are those of this record
 */
public record InterviewValues(
    String kind,
    String date,
    String form,
    String outcome,
    String preparation,
    String meeting,
    String afterWork,
    String note,
    String reason) {

  /** Whether a browser's date field can show it; else it is shown as text, so nothing is lost. */
  public boolean dateReadable() {
    try {
      LocalDate.parse(date);
      return true;
    } catch (DateTimeParseException e) {
      return date.isEmpty();
    }
  }
}
