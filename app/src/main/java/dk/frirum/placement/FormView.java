package dk.frirum.placement;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that registers a placement.
 *
 * @param kinds links to the form of each kind: address and words
 * @param kind code of this one
 * @param company whether it takes a company
 * @param paid whether the numbers of a wage subsidy are asked for
 * @param companies those that are known
 * @param checks what the rules said, where they said no
 */
public record FormView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    List<Choice> kinds,
    String kind,
    boolean company,
    boolean paid,
    List<Choice> companies,
    Typed typed,
    List<FieldError> errors,
    List<CheckLine> checks,
    String key) {

  public FormView {
    kinds = List.copyOf(kinds);
    companies = List.copyOf(companies);
    errors = List.copyOf(errors);
    checks = List.copyOf(checks);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
