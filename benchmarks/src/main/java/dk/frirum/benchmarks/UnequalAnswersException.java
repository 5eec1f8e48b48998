package dk.frirum.benchmarks;

/** Somebody answers otherwise than the reference: its speed means nothing. */
public final class UnequalAnswersException extends RuntimeException {

  public UnequalAnswersException(String message) {
    super(message);
  }

  /**
   * @param who answers otherwise
   * @param caseNumber the first case of which
   */
  public UnequalAnswersException(String who, int caseNumber) {
    super("%s gives another answer, first on case %d".formatted(who, caseNumber));
  }
}
