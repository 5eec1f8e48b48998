package dk.frirum.benchmarks;

/**
 * One engine in a comparison. It is handed the input when it is made and turns it into the shape
 * its engine likes best; that costs no measured time. What is measured is {@link #run}: from this
 * input to every single answer.
 */
public interface Contender extends AutoCloseable {

  /** Name in the tables. */
  String name();

  /** How the engine is used, in one line, for the reader who knows it. */
  String usage();

  /**
   * Evaluates the cases {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @return checksum over all answers for these cases; equal for all contenders, and the checksum
   *     of a range is the sum of those of its parts
   */
  long run(int from, int to);

  /** Cases this engine wants at least in one {@link #run} to show what it can do. */
  default int bulk() {
    return 1000;
  }

  @Override
  default void close() {}
}
