package dk.frirum.meeting;

import dk.frirum.web.FieldError;
import java.util.List;

/** What became of a command about a meeting. */
sealed interface Result {
  /** It is done, now or by the same click before. */
  record Done(Meeting meeting) implements Result {}

  /** Somebody has changed the meeting since the form was opened; nothing was done. */
  record Conflict(Meeting now) implements Result {}

  /** It cannot be so; nothing was done. */
  record Refused(Meeting now, List<FieldError> errors) implements Result {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
