package dk.frirum.meeting;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that moves a meeting.
 *
 * @param when when it is now, in words
 * @param slots times proposed
 * @param forms codes of the forms allowed
 * @param clashes what it would clash with, in words
 * @param seen what stands for those, sent along by one who moves it all the same
 */
public record MoveFormView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    String when,
    List<Choice> slots,
    List<String> forms,
    Fields typed,
    List<FieldError> errors,
    List<String> clashes,
    String seen,
    int version) {

  public MoveFormView {
    slots = List.copyOf(slots);
    forms = List.copyOf(forms);
    errors = List.copyOf(errors);
    clashes = List.copyOf(clashes);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
