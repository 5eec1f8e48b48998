package dk.frirum.meeting;

import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that cancels a meeting.
 *
 * @param when when it is, in words
 * @param reasons codes to choose from
 */
public record CancelFormView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    String when,
    List<String> reasons,
    Fields typed,
    List<FieldError> errors,
    int version) {

  public CancelFormView {
    reasons = List.copyOf(reasons);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
