package dk.frirum.evidence.known;

import java.io.Serial;

/** A file that cannot be used as it is, with the place and what to do. */
public final class KnownException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  KnownException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
