package dk.frirum.casework;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a citizen is away or on stand-by.
 *
 * @param typed what stands in the fields {@code kind}, {@code from}, {@code to} and {@code said}
 * @param lines what is registered, latest first
 */
public record AbsenceView(
    String name,
    String citizenHref,
    String action,
    List<Choice> kinds,
    Map<String, String> typed,
    List<FieldError> errors,
    String idempotencyKey,
    List<Line> lines) {
  public AbsenceView {
    kinds = List.copyOf(kinds);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
    lines = List.copyOf(lines);
  }

  /** What stands in a field. */
  public String v(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /**
   * What is registered.
   *
   * @param last the last day, yyyy-MM-dd; empty while it runs
   * @param withdrawn whether it was taken back
   * @param rule whether a rule asks about it
   */
  public record Line(
      long id,
      String kind,
      String period,
      String last,
      String said,
      String by,
      boolean withdrawn,
      boolean rule,
      int version,
      String action) {}
}
