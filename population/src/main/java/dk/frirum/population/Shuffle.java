package dk.frirum.population;

/**
 * A seeded shuffle of 0 … size-1 that needs no memory: a four-round Feistel network over the next
 * even power of two, walked on until it falls inside (Black and Rogaway 2002). One to one by
 * construction, so what is allocated by it is unique without remembering what was given out.
 */
final class Shuffle {
  private static final int ROUNDS = 4;
  private final long seed;
  private final int size;
  private final int half;
  private final int mask;

  Shuffle(long seed, int size) {
    this.seed = Dice.mix(seed ^ 0x5DEECE66DL);
    this.size = size;
    this.half = (33 - Integer.numberOfLeadingZeros(size - 1)) / 2;
    this.mask = (1 << half) - 1;
  }

  /** Where this one goes. */
  int of(int index) {
    int value = index;
    do {
      value = step(value);
    } while (value >= size);
    return value;
  }

  private int step(int value) {
    int left = value >>> half;
    int right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      int next = left ^ ((int) Dice.mix(seed + right * 31L + round) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }
}
