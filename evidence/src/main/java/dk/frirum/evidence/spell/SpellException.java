package dk.frirum.evidence.spell;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Spells that cannot be as they are told; nothing is reckoned with the others either. */
public final class SpellException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private static final int SHOWN = 20;

  private final transient List<SpellProblem> problems;

  /** With what is wrong, in the order of rows. */
  public SpellException(List<SpellProblem> problems) {
    super(
        problems.stream().limit(SHOWN).map(SpellProblem::toString).collect(Collectors.joining("\n"))
            + (problems.size() > SHOWN ? "\nand %d more".formatted(problems.size() - SHOWN) : ""));
    this.problems = List.copyOf(problems);
  }

  /** Each with its row. */
  public List<SpellProblem> problems() {
    return problems;
  }
}
