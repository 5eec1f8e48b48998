package dk.frirum.benchmarks;

/** A contender answers otherwise than the reference: its speed means nothing. */
public final class UnequalAnswersException extends RuntimeException {

  UnequalAnswersException(Contender contender, int caseNumber) {
    super("%s gives another answer, first on case %d".formatted(contender.name(), caseNumber));
  }
}
