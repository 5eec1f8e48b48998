package dk.frirum.evidence.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A table of counts with its totals, of which some cells are held back. What a reader can work out
 * of a hidden cell from the others and the totals is exactly the range from the least to the most
 * it can be: a flow through the hidden cells, found by augmenting paths (Cox 1995, Network models
 * for complementary cell suppression, JASA 90:1453; Ford and Fulkerson 1956).
 */
public final class CrossTable {
  private static final long ENDLESS = Long.MAX_VALUE / 4;

  private final long[][] counts;
  private final int rows;
  private final int columns;

  /** What a hidden cell can be, at least and at most; {@link #ENDLESS} where there is no most. */
  public record Range(long least, long most) {
    boolean covers(long from, long to) {
      return least <= from && most >= to;
    }
  }

  /**
   * @param counts rows of equal length, none negative
   */
  public CrossTable(long[][] counts) {
    this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    rows = counts.length;
    columns = rows == 0 ? 0 : counts[0].length;
    for (long[] row : counts) {
      if (row.length != columns || Arrays.stream(row).anyMatch(each -> each < 0)) {
        throw new IllegalArgumentException(
            "A table has rows of equal length and counts of 0 or more");
      }
    }
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public long count(int row, int column) {
    return counts[row][column];
  }

  /**
   * What a reader who sees the totals and every cell not hidden can say of a hidden one.
   *
   * @param hidden by row and column
   */
  public Range range(boolean[][] hidden, int row, int column) {
    long own = counts[row][column];
    long up = flow(hidden, row, column, true);
    long down = own == 0 ? 0 : flow(hidden, row, column, false);
    return new Range(own - Math.min(own, down), up >= ENDLESS ? ENDLESS : own + up);
  }

  /**
   * How much the cell can rise or fall: whatever it does, the other hidden cells of its row and
   * column must make up for. Nodes are rows, then columns. A cell can rise without end, from row to
   * column, and fall to nothing, from column to row.
   */
  private long flow(boolean[][] hidden, int row, int column, boolean up) {
    long[][] capacity = new long[rows + columns][rows + columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (hidden[r][c] && !(r == row && c == column)) {
          capacity[r][rows + c] = ENDLESS;
          capacity[rows + c][r] = counts[r][c];
        }
      }
    }
    int from = up ? rows + column : row;
    int to = up ? row : rows + column;
    long most = up ? ENDLESS : counts[row][column];
    long total = 0;
    while (total < most) {
      long more = augment(capacity, from, to, most - total);
      if (more == 0) {
        return total;
      }
      total += more;
    }
    return total;
  }

  /** One shortest path (Edmonds and Karp 1972). */
  private static long augment(long[][] capacity, int from, int to, long most) {
    int[] before = new int[capacity.length];
    Arrays.fill(before, -1);
    before[from] = from;
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(from);
    while (!queue.isEmpty() && before[to] < 0) {
      int at = queue.remove();
      for (int next = 0; next < capacity.length; next++) {
        if (before[next] < 0 && capacity[at][next] > 0) {
          before[next] = at;
          queue.add(next);
        }
      }
    }
    if (before[to] < 0) {
      return 0;
    }
    long more = most;
    for (int at = to; at != from; at = before[at]) {
      more = Math.min(more, capacity[before[at]][at]);
    }
    for (int at = to; at != from; at = before[at]) {
      capacity[before[at]][at] -= more;
      capacity[at][before[at]] += more;
    }
    return more;
  }
}
