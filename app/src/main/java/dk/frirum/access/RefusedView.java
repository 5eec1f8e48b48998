package dk.frirum.access;

import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says why a case is closed.
 *
 * @param code of the refusal; the words come from {@code refused.<code>.*}
 * @param emergency where a reason is sent to open the case all the same; none where nothing opens
 *     it
 * @param hours how long that would last
 * @param reason what was typed
 */
public record RefusedView(
    String code, @Nullable String emergency, long hours, String reason, List<FieldError> errors) {
  public RefusedView {
    errors = List.copyOf(errors);
  }
}
