package dk.frirum.timestudy;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The studies of a municipality, the planner, and the form for a new one.
 *
 * @param typed what stands in the fields of both forms
 * @param answer the planner's; none before it is asked
 * @param may whether this reader may begin one
 */
public record StudiesView(
    Map<String, String> typed,
    List<FieldError> errors,
    @Nullable Answer answer,
    List<Line> lines,
    List<Choice> staff,
    List<String> chosen,
    boolean may,
    String idempotencyKey) {
  public StudiesView {
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
    lines = List.copyOf(lines);
    staff = List.copyOf(staff);
    chosen = List.copyOf(chosen);
  }

  /** What stands in a field. */
  public String v(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * What the planner says, in words.
   *
   * @param width of the interval with what was typed
   * @param needed how many caseworkers reach the wanted width
   */
  public record Answer(String width, String needed, String designEffect, String burden) {}

  /** A study. */
  public record Line(String title, String href, String period, String state, int participants) {}
}
