package dk.frirum.meeting;

import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads why something was not held: a reason of a list, or "other" with a text. */
record ReasonReader(Words words) {

  /** Nothing where it was not said, which is said in {@code errors}. */
  @Nullable Reason read(Fields typed, List<Reason> allowed, List<FieldError> errors) {
    Reason reason = Reason.of(typed.v("reason")).filter(allowed::contains).orElse(null);
    if (reason == null) {
      errors.add(new FieldError("reason", words.t("wrong.meeting.reason")));
    }
    String text = typed.line("reasonText");
    if (reason == Reason.OTHER && text.isEmpty()) {
      errors.add(new FieldError("reasonText", words.t("wrong.meeting.other")));
    } else if (text.length() > CallReader.LONGEST_TEXT) {
      errors.add(
          new FieldError("reasonText", words.t("wrong.meeting.long", CallReader.LONGEST_TEXT)));
    }
    return reason;
  }
}
