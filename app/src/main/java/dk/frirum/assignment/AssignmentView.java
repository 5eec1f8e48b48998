package dk.frirum.assignment;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that chooses citizens and colleagues, and what hangs.
 *
 * @param from whose citizens, to choose from
 * @param filters by what they are to be found, as typed
 * @param targets to whom
 * @param chosen ids of those that are ticked
 * @param stuck what lies with those who have left
 * @param earlier assignments, latest first
 */
public record AssignmentView(
    List<Choice> from,
    String chosenFrom,
    List<Choice> benefits,
    List<Choice> teams,
    Map<String, String> filters,
    List<Choice> targets,
    List<String> chosen,
    boolean leaving,
    String reason,
    List<FieldError> errors,
    List<Stuck> stuck,
    List<Earlier> earlier) {
  public AssignmentView {
    from = List.copyOf(from);
    benefits = List.copyOf(benefits);
    teams = List.copyOf(teams);
    filters = Map.copyOf(filters);
    targets = List.copyOf(targets);
    chosen = List.copyOf(chosen);
    errors = List.copyOf(errors);
    stuck = List.copyOf(stuck);
    earlier = List.copyOf(earlier);
  }

  /** What stands in a field of the filter. */
  public String filter(String field) {
    return filters.getOrDefault(field, "");
  }

  /** Whether more than benefit and colleague is asked. */
  public boolean filtered() {
    return filters.entrySet().stream()
        .anyMatch(each -> !each.getKey().equals("benefit") && !each.getValue().isEmpty());
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /** What somebody who has left still has. */
  public record Stuck(String name, int citizens, int tasks, int meetings, String href) {}

  /** An assignment made before. */
  public record Earlier(String at, String by, String from, String href) {}
}
