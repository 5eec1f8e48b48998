package dk.frirum.web.login;

import dk.frirum.web.FieldError;
import java.util.List;

/**
 * A step with fields and no more: the code from the phone, or a new password.
 *
 * @param username who is on the way in
 * @param errors what is wrong; empty the first time
 */
public record StepView(String username, List<FieldError> errors) {

  public StepView {
    errors = List.copyOf(errors);
  }
}
