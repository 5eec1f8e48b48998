package dk.frirum.evidence.linear;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups as numbers 0, 1, 2, … in the order they are first seen.
 *
 * @param of the group of each row
 * @param levels how many groups
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Codes(int[] of, int levels) {

  /** The groups of labels; a missing label is a group of its own. */
  public static Codes of(@Nullable String[] labels) {
    Map<@Nullable String, Integer> seen = new HashMap<>();
    int[] codes = new int[labels.length];
    for (int row = 0; row < labels.length; row++) {
      Integer known = seen.putIfAbsent(labels[row], seen.size());
      codes[row] = known == null ? seen.size() - 1 : known;
    }
    return new Codes(codes, seen.size());
  }

  /** The groups of numbers that are equal. */
  public static Codes of(double[] values) {
    Map<Double, Integer> seen = new HashMap<>();
    int[] codes = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      Integer known = seen.putIfAbsent(values[row] + 0.0, seen.size());
      codes[row] = known == null ? seen.size() - 1 : known;
    }
    return new Codes(codes, seen.size());
  }

  /** Each row for itself. */
  public static Codes each(int rows) {
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = row;
    }
    return new Codes(codes, rows);
  }

  /** Rows that are together in both. */
  public Codes and(Codes other) {
    double[] both = new double[of.length];
    for (int row = 0; row < both.length; row++) {
      both[row] = (double) of[row] * other.levels + other.of[row];
    }
    return of(both);
  }

  /** The rows of each group, in their order. */
  public int[][] rows() {
    int[] count = new int[levels];
    for (int code : of) {
      count[code]++;
    }
    int[][] rows = new int[levels][];
    for (int level = 0; level < levels; level++) {
      rows[level] = new int[count[level]];
    }
    int[] next = new int[levels];
    for (int row = 0; row < of.length; row++) {
      rows[of[row]][next[of[row]]++] = row;
    }
    return rows;
  }
}
