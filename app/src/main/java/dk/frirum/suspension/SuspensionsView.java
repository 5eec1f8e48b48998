package dk.frirum.suspension;

import dk.frirum.rules.Problem;
import dk.frirum.trial.Enactment;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's suspensions.
 *
 * @param may whether this reader may declare one
 * @param requirements what can be suspended; {@code chosen} what is ticked
 */
public record SuspensionsView(
    List<Line> lines,
    boolean may,
    List<Choice> requirements,
    Set<String> chosen,
    Map<String, String> typed,
    List<FieldError> errors,
    List<Problem> problems) {
  public SuspensionsView {
    lines = List.copyOf(lines);
    requirements = List.copyOf(requirements);
    chosen = Set.copyOf(chosen);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
    problems = List.copyOf(problems);
  }

  /**
   * One of them.
   *
   * @param titles of the requirements
   * @param voluntary interviews held while it ran
   * @param waiting what waits for a second person; none where nothing does
   * @param maySecond whether this reader is that person
   */
  public record Line(
      Suspension suspension,
      List<String> titles,
      boolean inForce,
      int voluntary,
      @Nullable Enactment waiting,
      boolean maySecond) {
    public Line {
      titles = List.copyOf(titles);
    }
  }

  /** What stands in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
