package dk.frirum.benchmarks;

import java.util.Arrays;

/**
 * Times in nanoseconds, in order. A percentile is the smallest time that so many of a hundred do
 * not exceed (nearest rank): always one that was measured.
 */
public record Percentiles(long[] sorted) {

  /** Of times in any order. */
  public static Percentiles of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  /** How many times there are. */
  public int count() {
    return sorted.length;
  }

  /**
   * @param percent above 0, at most 100
   * @return nanoseconds; 0 when nothing was measured
   */
  public long at(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.max(1, rank) - 1];
  }

  /** Nanoseconds; 0 when nothing was measured. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(0);
  }
}
