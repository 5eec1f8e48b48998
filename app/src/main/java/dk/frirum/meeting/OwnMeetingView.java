package dk.frirum.meeting;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on the own page of somebody who takes part: made of the fields of that party's {@link
 * PartyView}, and of what the party has said, is told and is to do.
 *
 * @param title kind of meeting, or whom it is about
 * @param when date and time in words
 * @param facts the other fields the party is told
 * @param stage {@code ahead}, {@code over} or {@code cancelled}
 * @param reply none where there is nothing to answer any more
 * @param told what came of it, in the words of whoever held it; empty for nothing
 */
public record OwnMeetingView(
    String title,
    String when,
    List<Fact> facts,
    String stage,
    @Nullable ReplyForm reply,
    String told,
    List<OwnTask> tasks) {

  public OwnMeetingView {
    facts = List.copyOf(facts);
    tasks = List.copyOf(tasks);
  }

  /** A field and its words. */
  public record Fact(String label, String text) {}

  /**
   * The form to answer.
   *
   * @param id number of the meeting, for ids of fields
   * @param was code of the answer that stands
   * @param said what has been answered, in words; empty for nothing
   * @param times times that are free
   * @param excuses codes
   * @param typed what was typed; empty at first
   */
  public record ReplyForm(
      long id,
      String action,
      String was,
      String said,
      List<Choice> times,
      List<String> excuses,
      Fields typed,
      List<FieldError> errors) {
    public ReplyForm {
      times = List.copyOf(times);
      excuses = List.copyOf(excuses);
      errors = List.copyOf(errors);
    }

    /** Whether a part of the form stands open. */
    public boolean open(String answer) {
      return !errors.isEmpty() && typed.v("answer").equals(answer);
    }

    public @Nullable String wrong(String field) {
      return FieldError.of(errors, field);
    }
  }

  /**
   * Something the party is to do.
   *
   * @param action where it is said to be done; none when it is
   */
  public record OwnTask(
      String what, LocalDate due, boolean late, int version, @Nullable String action) {}
}
