package dk.frirum.placement;

import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company and what is known of it, as a form.
 *
 * @param placed how many this municipality has placed there today
 * @param countedOn the day the numbers are of, in words; empty for never
 * @param sectors codes
 * @param conflict whether somebody has changed it since the form was opened
 */
public record CompanyView(
    String action,
    String name,
    String cvr,
    String productionUnit,
    int placed,
    String countedOn,
    List<String> sectors,
    Typed typed,
    List<FieldError> errors,
    boolean conflict,
    int version) {

  public CompanyView {
    sectors = List.copyOf(sectors);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
