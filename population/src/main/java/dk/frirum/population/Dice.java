package dk.frirum.population;

import java.util.List;

/**
 * The source of chance: SplitMix64 (Steele, Lea, Flood 2014) with whole-number draws of its own.
 *
 * <p>Not {@code java.util.random}: its bounded draws may change between Java releases, and the same
 * seed must give the same bytes for ever. Each purpose has its own stream, so one draw more in one
 * place moves nothing elsewhere.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The stream for one purpose in the life of one citizen. */
  static Dice of(long seed, long index, long purpose) {
    return new Dice(mix(mix(mix(seed + GOLDEN) ^ index) + purpose * GOLDEN));
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A whole number from 0 up to, not including, the bound. */
  int below(int bound) {
    state += GOLDEN;
    return (int) (((mix(state) >>> 32) * bound) >>> 32);
  }

  /** A whole number between the two, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** True in so many of a hundred. */
  boolean percent(int share) {
    return below(100) < share;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A position, each with its weight. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = below(sum);
    int at = 0;
    while (left >= weights[at]) {
      left -= weights[at++];
    }
    return at;
  }
}
