package dk.frirum.evidence.disclosure;

import dk.frirum.evidence.disclosure.CrossTable.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which cells of a table are held back (Danish: diskretionering): the small ones, and as few others
 * as make it impossible to work a small one out more closely than from 0 to the threshold; of as
 * few, those that are least in sum. Exact where the table is small enough to try every choice;
 * otherwise one cell after the other, the one that opens the most, until the audit is content.
 */
public final class Suppression {
  /** So many steps, a second or two, are spent on trying choices one by one. */
  private static final long STEPS = 200_000_000;

  /**
   * What is held back.
   *
   * @param primary small cells
   * @param secondary the others with them
   * @param optimal whether every choice was tried
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Plan(
      boolean[][] primary,
      boolean[][] secondary,
      int secondaryCells,
      long secondarySum,
      boolean optimal) {

    /** Primary and secondary together. */
    public boolean[][] hidden() {
      boolean[][] hidden = new boolean[primary.length][];
      for (int row = 0; row < hidden.length; row++) {
        hidden[row] = primary[row].clone();
        for (int column = 0; column < hidden[row].length; column++) {
          hidden[row][column] |= secondary[row][column];
        }
      }
      return hidden;
    }
  }

  private record Cell(int row, int column, long count) {}

  private final CrossTable table;
  private final long threshold;
  private final boolean[][] hidden;
  private final List<Cell> primary = new ArrayList<>();
  private final List<Cell> others = new ArrayList<>();
  private List<Cell> best = List.of();
  private long bestSum;
  private final long most;
  private long tried;

  private Suppression(CrossTable table, long threshold, boolean zerosToo) {
    this.table = table;
    this.threshold = threshold;
    hidden = new boolean[table.rows()][table.columns()];
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        Cell cell = new Cell(row, column, table.count(row, column));
        boolean small = cell.count < threshold && (zerosToo || cell.count > 0);
        (small ? primary : others).add(cell);
        hidden[row][column] = small;
      }
    }
    long nodes = (long) table.rows() + table.columns();
    most = Math.max(1000, STEPS / Math.max(1, primary.size() * nodes * nodes));
    others.sort(Comparator.comparingLong(Cell::count));
  }

  /**
   * @param threshold cells below it are small; 5 in Danish statistics on persons
   * @param zerosToo whether nobody counts as small, too
   * @throws IllegalArgumentException where not even hiding everything is enough
   */
  public static Plan plan(CrossTable table, long threshold, boolean zerosToo) {
    return new Suppression(table, threshold, zerosToo).plan();
  }

  private Plan plan() {
    boolean[][] small = copy(hidden);
    for (int size = 0; size <= others.size(); size++) {
      bestSum = Long.MAX_VALUE;
      boolean within = search(new ArrayList<>(), 0, size, 0);
      if (bestSum < Long.MAX_VALUE) {
        return plan(small, best, within);
      }
      if (!within) {
        return plan(small, greedy(), false);
      }
    }
    throw new IllegalArgumentException(
        "Even with every cell held back a small one can be worked out from the totals");
  }

  /**
   * Every choice of some size that is less in sum than the best so far; false when there are too
   * many.
   */
  private boolean search(List<Cell> chosen, int from, int size, long sum) {
    if (chosen.size() == size) {
      tried++;
      if (sum < bestSum && isSafe()) {
        best = List.copyOf(chosen);
        bestSum = sum;
      }
      return tried < most;
    }
    boolean within = true;
    for (int at = from; within && at <= others.size() - (size - chosen.size()); at++) {
      Cell cell = others.get(at);
      if (sum + cell.count * (size - chosen.size()) >= bestSum) {
        // Cells come from the least to the most, so nothing further on is less.
        return true;
      }
      chosen.add(cell);
      hidden[cell.row][cell.column] = true;
      within = search(chosen, at + 1, size, sum + cell.count);
      hidden[cell.row][cell.column] = false;
      chosen.removeLast();
    }
    return within;
  }

  private boolean isSafe() {
    for (Cell cell : primary) {
      if (!table.range(hidden, cell.row, cell.column).covers(0, threshold)) {
        return false;
      }
    }
    return true;
  }

  /** From everything hidden, cells are shown again, the largest first, as long as it stays safe. */
  private List<Cell> greedy() {
    others.forEach(cell -> hidden[cell.row][cell.column] = true);
    if (!isSafe()) {
      throw new IllegalArgumentException(
          "Even with every cell held back a small one can be worked out from the totals");
    }
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : others.reversed()) {
      hidden[cell.row][cell.column] = false;
      if (!isSafe()) {
        hidden[cell.row][cell.column] = true;
        kept.add(cell);
      }
    }
    return kept;
  }

  private Plan plan(boolean[][] small, List<Cell> secondary, boolean optimal) {
    boolean[][] marked = new boolean[table.rows()][table.columns()];
    secondary.forEach(cell -> marked[cell.row][cell.column] = true);
    return new Plan(
        small, marked, secondary.size(), secondary.stream().mapToLong(Cell::count).sum(), optimal);
  }

  private static boolean[][] copy(boolean[][] marked) {
    boolean[][] copy = new boolean[marked.length][];
    for (int row = 0; row < copy.length; row++) {
      copy[row] = marked[row].clone();
    }
    return copy;
  }

  /**
   * What can be worked out of each hidden cell: the audit of a plan, or of somebody else's.
   *
   * @return by row and column, none where a cell is shown
   */
  public static List<Audited> audit(CrossTable table, boolean[][] hidden) {
    List<Audited> audited = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        if (hidden[row][column]) {
          audited.add(new Audited(row, column, table.range(hidden, row, column)));
        }
      }
    }
    return audited;
  }

  /** A hidden cell and what it can be. */
  public record Audited(int row, int column, Range range) {}
}
