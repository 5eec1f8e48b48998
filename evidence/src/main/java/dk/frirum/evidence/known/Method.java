package dk.frirum.evidence.known;

import dk.frirum.evidence.table.Table;

/** An estimator as a case file names it. */
public interface Method {

  /** What it is called in a case file, such as {@code kaplan-meier}. */
  String name();

  /**
   * Computes.
   *
   * @param options what the case says; every key must be read, one that is not is reported as
   *     unknown
   * @param data the rows, {@link Table#NONE} for a case without a data set
   * @param answers takes every number there is
   * @throws KnownException where an option cannot be used
   */
  void run(Options options, Table data, Answers answers);
}
