package dk.frirum.benchmarks;

/**
 * The right checksums, in blocks, so that any range of whole blocks can be checked while the clock
 * runs at the price of one subtraction.
 */
final class Answers {

  /** Cases in a block. */
  static final int BLOCK = 1000;

  private final Contender reference;
  private final int size;
  private final long[] before;

  Answers(Contender reference, int size) {
    this.reference = reference;
    this.size = size;
    before = new long[blocks(size) + 1];
    for (int b = 0; b < blocks(size); b++) {
      before[b + 1] = before[b] + reference.run(b * BLOCK, Math.min(size, (b + 1) * BLOCK));
    }
  }

  private static int blocks(int size) {
    return (size + BLOCK - 1) / BLOCK;
  }

  /** Number of cases. */
  int size() {
    return size;
  }

  /** Runs a contender on whole blocks and compares. */
  void check(Contender contender, int from, int to) {
    if (contender.run(from, to) != before[blocks(to)] - before[blocks(from)]) {
      throw new UnequalAnswersException(contender.name(), firstUnequal(contender, from, to));
    }
  }

  private int firstUnequal(Contender contender, int from, int to) {
    for (int i = from; i < to; i++) {
      if (contender.run(i, i + 1) != reference.run(i, i + 1)) {
        return i;
      }
    }
    return from;
  }
}
