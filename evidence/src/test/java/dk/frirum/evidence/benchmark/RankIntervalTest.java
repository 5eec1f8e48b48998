package dk.frirum.evidence.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.benchmark.RankInterval.Ranks;
import dk.frirum.evidence.regression.Design;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rank among 60 municipalities")
class RankIntervalTest {
  private static final int COUNT = 60;
  private final Random random = new Random(6);
  private final double[] worth = random.doubles(COUNT, -0.02, 0.02).toArray();
  private final double[] poor = random.doubles(COUNT, 0.1, 0.4).toArray();
  private final double[] persons = random.doubles(COUNT, 5000, 60_000).map(Math::rint).toArray();

  private Design design() {
    double[] ones = new double[COUNT];
    Arrays.fill(ones, 1);
    return new Design(List.of(Design.INTERCEPT, "poor"), new double[][] {ones, poor});
  }

  private double[] year(double noise) {
    double[] share = new double[COUNT];
    for (int each = 0; each < COUNT; each++) {
      share[each] = 0.1 + 0.3 * poor[each] + worth[each] + noise * random.nextGaussian();
    }
    return share;
  }

  private Ranks ranks(double[] share, double noise, long seed) {
    double[] error = new double[COUNT];
    Arrays.fill(error, noise);
    return RankInterval.simulate(design(), share, persons, error, 0.95, 2000, new Random(seed));
  }

  @Test
  @DisplayName("is sure without noise, and the same for the same seed")
  void sure() {
    double[] share = year(0);
    Ranks ranks = ranks(share, 0, 1);
    assertArrayEquals(Benchmark.weighted(design(), share, persons, 0.95).rank(), ranks.lower());
    assertArrayEquals(ranks.lower(), ranks.upper());
    assertArrayEquals(ranks(share, 0.01, 3).lower(), ranks(share, 0.01, 3).lower());
  }

  @Test
  @DisplayName("has an interval that holds another year's rank about as often as it says")
  void honest() {
    int held = 0;
    int moved = 0;
    for (int trial = 0; trial < 20; trial++) {
      // Two noisy years differ by more than one: the interval is asked for with both.
      Ranks ranks = ranks(year(0.01), 0.01 * Math.sqrt(2), trial);
      int[] next = Benchmark.weighted(design(), year(0.01), persons, 0.95).rank();
      for (int each = 0; each < COUNT; each++) {
        held += ranks.lower()[each] <= next[each] && next[each] <= ranks.upper()[each] ? 1 : 0;
        moved += ranks.apart(each, ranks) ? 1 : 0;
      }
    }
    double share = held / (20.0 * COUNT);
    assertTrue(share > 0.9, "held " + share);
    assertTrue(moved == 0);
  }

  @Test
  @DisplayName("has moved by more than noise only where the intervals lie apart")
  void apart() {
    int[] low = {1};
    int[] high = {10};
    assertFalse(new Ranks(low, high).apart(0, new Ranks(new int[] {10}, new int[] {60})));
    assertTrue(new Ranks(low, high).apart(0, new Ranks(new int[] {11}, new int[] {60})));
    assertTrue(new Ranks(new int[] {11}, new int[] {60}).apart(0, new Ranks(low, high)));
  }
}
