package dk.frirum.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook or a history that cannot be used; carries every problem found, not just the first. */
public final class RulebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RulebookException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
