package dk.frirum.duty;

import dk.frirum.casework.LateView;
import dk.frirum.web.FieldError;
import java.util.List;

/**
 * The form that says why a duty is late.
 *
 * @param action where it is sent: the duty stands in the address
 */
public record LateFormView(
    String action, String cancelHref, LateView question, List<FieldError> errors) {
  public LateFormView {
    errors = List.copyOf(errors);
  }
}
