package dk.frirum.meeting;

import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a party answers on a page of their own: coming; other times, chosen or told; not
 * coming, with a reason of a list, or "other" with a text.
 *
 * @param proposed the times that can be chosen
 */
record ReplyReader(Part part, List<Instant> proposed, Words words) {
  static final int LONGEST = 300;

  /** Nothing where it cannot be so, which is said in {@code errors}. */
  @Nullable Reply read(Fields typed, List<String> times, List<FieldError> errors) {
    String text = typed.line("text");
    if (text.length() > LONGEST) {
      errors.add(new FieldError("text", words.t("wrong.meeting.long", LONGEST)));
      return null;
    }
    Optional<Answer> answer = Answer.of(typed.v("answer")).filter(each -> each != Answer.NONE);
    if (answer.isEmpty()) {
      errors.add(new FieldError("answer", words.t("wrong.meeting.answer")));
      return null;
    }
    return switch (answer.get()) {
      case NONE, COMING -> new Reply(Answer.COMING, null, text, List.of());
      case OTHER_TIME -> otherTime(text, times, errors);
      case NOT_COMING -> notComing(typed, text, errors);
    };
  }

  private @Nullable Reply otherTime(String text, List<String> times, List<FieldError> errors) {
    List<Instant> chosen = new ArrayList<>();
    for (String each : times) {
      try {
        Instant at = Instant.parse(each);
        if (proposed.contains(at)) {
          chosen.add(at);
        }
      } catch (DateTimeParseException _) {
        // Not one of those that were shown.
      }
    }
    if (chosen.isEmpty() && text.isEmpty()) {
      errors.add(new FieldError("times", words.t("wrong.reply.times")));
      return null;
    }
    return new Reply(Answer.OTHER_TIME, null, text, chosen);
  }

  private @Nullable Reply notComing(Fields typed, String text, List<FieldError> errors) {
    Excuse excuse = Excuse.of(typed.v("excuse")).filter(Excuse.of(part)::contains).orElse(null);
    if (excuse == null) {
      errors.add(new FieldError("excuse", words.t("wrong.meeting.reason")));
      return null;
    }
    if (excuse == Excuse.OTHER && text.isEmpty()) {
      errors.add(new FieldError("text", words.t("wrong.meeting.other")));
      return null;
    }
    return new Reply(Answer.NOT_COMING, excuse, text, List.of());
  }
}
