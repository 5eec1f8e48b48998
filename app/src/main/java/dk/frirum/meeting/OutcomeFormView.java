package dk.frirum.meeting;

import dk.frirum.casework.LateView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that registers what became of a meeting.
 *
 * @param when when it was, in words
 * @param interview code of the interview it was; empty where it is none
 * @param usual usual minutes, as {@code kind/form=10,45,20;…}, filled in when a form is chosen
 * @param formRule the rule about the form of such an interview; none where any will do
 * @param parties who can have come: id and name
 * @param reasons codes to choose from where it was not held
 * @param colleagues whom a task can be given to
 * @param tasks how many lines for tasks there are
 * @param late the question why a duty is late; none where none is
 */
public record OutcomeFormView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    String when,
    String interview,
    String usual,
    @Nullable String formRule,
    List<String> forms,
    List<Choice> parties,
    List<String> reasons,
    List<Choice> colleagues,
    int tasks,
    Fields typed,
    List<FieldError> errors,
    int version,
    DraftView draft,
    @Nullable LateView late) {

  public OutcomeFormView {
    forms = List.copyOf(forms);
    parties = List.copyOf(parties);
    reasons = List.copyOf(reasons);
    colleagues = List.copyOf(colleagues);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
