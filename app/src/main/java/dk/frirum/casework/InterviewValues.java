package dk.frirum.casework;

import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

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

  /** As sent by the form; what was not sent is empty. */
  static InterviewValues sent(Map<String, String> form) {
    return new InterviewValues(
        form.getOrDefault("kind", ""),
        form.getOrDefault("date", ""),
        form.getOrDefault("form", ""),
        form.getOrDefault("outcome", ""),
        form.getOrDefault("preparation", ""),
        form.getOrDefault("meeting", ""),
        form.getOrDefault("afterWork", ""),
        form.getOrDefault("note", ""),
        form.getOrDefault("reason", ""));
  }

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
