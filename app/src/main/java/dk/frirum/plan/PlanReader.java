package dk.frirum.plan;

import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a line, and says everything that is wrong at once.
 *
 * @param about what a step can belong to
 * @param before the line as it stands; none for a new one
 * @param earliest the first day a step can be due; none where it stands already
 */
record PlanReader(
    List<Choice> about, @Nullable Line before, @Nullable LocalDate earliest, Words words) {
  static final int LONGEST = 500;

  /** What came of reading. */
  sealed interface Reading {
    record Understood(Line line) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {}
  }

  /**
   * Reads it.
   *
   * @param form beginning of the ids of its fields
   */
  Reading read(Kind kind, String form, Fields typed) {
    List<FieldError> errors = new ArrayList<>();
    String said = typed.line("words");
    if (said.isEmpty()) {
      errors.add(new FieldError(form + "-words", words.t("wrong.plan.words")));
    } else if (said.length() > LONGEST) {
      errors.add(new FieldError(form + "-words", words.t("wrong.meeting.long", LONGEST)));
    }
    Way way = null;
    Doer doer = null;
    LocalDate due = null;
    Long meeting = null;
    Long interview = null;
    Long placement = null;
    if (kind == Kind.STEP) {
      way = Way.of(typed.v("way")).orElse(null);
      doer = Doer.of(typed.v("doer")).orElse(null);
      due = Day.read(typed.v("due")).date();
      if (way == null) {
        errors.add(new FieldError(form + "-way", words.t("wrong.plan.choose")));
      }
      if (doer == null) {
        errors.add(new FieldError(form + "-doer", words.t("wrong.plan.choose")));
      }
      if (due == null || earliest != null && due.isBefore(earliest)) {
        errors.add(new FieldError(form + "-due", words.t("wrong.plan.due")));
      }
      String belongs = typed.v("about");
      boolean known = about.stream().anyMatch(each -> each.value().equals(belongs));
      if (before != null && belongs.equals(before.about())) {
        // A meeting that was an interview belongs to both, and the form says one.
        meeting = before.meetingId();
        interview = before.interviewId();
        placement = before.placementId();
      } else if (known && belongs.startsWith("m")) {
        meeting = Long.valueOf(belongs.substring(1));
      } else if (known && belongs.startsWith("i")) {
        interview = Long.valueOf(belongs.substring(1));
      } else if (known && belongs.startsWith("p")) {
        placement = Long.valueOf(belongs.substring(1));
      }
    }
    return errors.isEmpty()
        ? new Reading.Understood(
            new Line(kind, said, way, doer, due, meeting, interview, placement))
        : new Reading.Refused(errors);
  }
}
