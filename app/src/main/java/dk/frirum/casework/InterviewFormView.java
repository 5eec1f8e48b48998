package dk.frirum.casework;

import dk.frirum.draft.DraftView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that registers or corrects an interview.
 *
 * @param correcting whether it corrects; then a reason is asked for
 * @param action where it is sent
 * @param cancelHref where Cancel leads
 * @param name the citizen's name
 * @param citizenHref the citizen's page
 * @param duty the duty it fulfils, in plain words with its date; none without a duty
 * @param values what stands in the fields
 * @param formRule the rule about the form, and which forms meet it; none where any will do
 * @param usual usual minutes, as {@code kind/form=10,45,20;…}, filled in when a form is chosen
 * @param kinds kinds to choose from, with their names
 * @param errors what is wrong; empty the first time
 * @param step a step for the plan; none when correcting
 * @param version version of the interview when the form was opened; 0 when registering
 * @param idempotencyKey sent with the form so that a double click saves once
 * @param latest latest day allowed, yyyy-MM-dd: today
 * @param draft what is kept of it until it is saved
 * @param late the question why a duty is late; none where none is
 */
public record InterviewFormView(
    boolean correcting,
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    @Nullable String duty,
    InterviewValues values,
    @Nullable String formRule,
    String usual,
    List<Choice> kinds,
    List<FieldError> errors,
    @Nullable StepForm step,
    int version,
    String idempotencyKey,
    String latest,
    DraftView draft,
    @Nullable LateView late) {

  public InterviewFormView {
    kinds = List.copyOf(kinds);
    errors = List.copyOf(errors);
  }
}
