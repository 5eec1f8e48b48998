package dk.frirum.access;

import dk.frirum.web.FieldError;
import java.util.List;

/**
 * The form of a conflict of interest.
 *
 * @param kinds codes to choose among
 * @param kind what was chosen; empty for nothing
 * @param remark what was typed
 */
public record ConflictView(
    String action,
    String cancelHref,
    List<String> kinds,
    String kind,
    String remark,
    List<FieldError> errors) {
  public ConflictView {
    kinds = List.copyOf(kinds);
    errors = List.copyOf(errors);
  }
}
