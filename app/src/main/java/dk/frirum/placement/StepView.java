package dk.frirum.placement;

import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form about a placement.
 *
 * @param step code; says which fields there are
 * @param codes reasons or outcomes to choose among; empty for none
 * @param timed whether it is asked what it took
 * @param checks what the rules said, where they said no
 * @param conflict whether somebody has changed it since the form was opened
 */
public record StepView(
    String action,
    String cancelHref,
    String step,
    PlacementLine line,
    List<String> codes,
    boolean timed,
    Typed typed,
    List<FieldError> errors,
    List<CheckLine> checks,
    boolean conflict,
    int version) {

  public StepView {
    codes = List.copyOf(codes);
    errors = List.copyOf(errors);
    checks = List.copyOf(checks);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
