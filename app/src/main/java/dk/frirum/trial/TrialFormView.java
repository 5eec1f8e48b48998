package dk.frirum.trial;

import dk.frirum.rules.Problem;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;

/**
 * The form of a trial action.
 *
 * @param first whether it is a new one
 * @param agreements what it may stand under; the empty choice is inside the law
 * @param requirements what a deviation may concern
 * @param problems what is wrong with the cards
 * @param checked whether the cards were looked at
 */
public record TrialFormView(
    String action,
    String cancelHref,
    boolean first,
    int version,
    String template,
    TrialFormFields fields,
    List<Choice> agreements,
    List<Choice> requirements,
    List<Choice> measures,
    List<FieldError> errors,
    List<Problem> problems,
    boolean checked) {
  public TrialFormView {
    agreements = List.copyOf(agreements);
    requirements = List.copyOf(requirements);
    measures = List.copyOf(measures);
    errors = List.copyOf(errors);
    problems = List.copyOf(problems);
  }

  /** What was typed. */
  public interface TrialFormFields {
    /** What stands in a field; empty for nothing. */
    String get(String field);

    /** Codes of the measures that are ticked. */
    List<String> measures();
  }
}
