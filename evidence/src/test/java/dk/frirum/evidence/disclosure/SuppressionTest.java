package dk.frirum.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.disclosure.CrossTable.Range;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A published table")
class SuppressionTest {
  @Test
  @DisplayName("gives away of a hidden cell exactly what trying every table with its totals would")
  void audit() {
    Random random = new Random(1);
    for (int each = 0; each < 40; each++) {
      long[][] counts = new long[3][3];
      boolean[][] hidden = new boolean[3][3];
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          counts[row][column] = random.nextInt(5);
          hidden[row][column] = random.nextInt(3) > 0;
        }
      }
      CrossTable table = new CrossTable(counts);
      Range[][] tried = new Tried(counts, hidden).ranges();
      for (Suppression.Audited cell : Suppression.audit(table, hidden)) {
        assertEquals(tried[cell.row()][cell.column()], cell.range());
      }
    }
  }

  /** Every table with the same totals and the same shown cells. */
  private static final class Tried {
    private final long[][] counts;
    private final boolean[][] hidden;
    private final long[][] now;
    private final long[] rowLeft = new long[3];
    private final long[] columnLeft = new long[3];
    private final Range[][] ranges = new Range[3][3];

    Tried(long[][] counts, boolean[][] hidden) {
      this.counts = counts;
      this.hidden = hidden;
      now = new long[3][3];
    }

    Range[][] ranges() {
      for (int at = 0; at < 9; at++) {
        ranges[at / 3][at % 3] = new Range(Long.MAX_VALUE, Long.MIN_VALUE);
        rowLeft[at / 3] += counts[at / 3][at % 3];
        columnLeft[at % 3] += counts[at / 3][at % 3];
      }
      fill(0);
      return ranges;
    }

    private void fill(int at) {
      if (at == 9) {
        for (int cell = 0; cell < 9; cell++) {
          if (rowLeft[cell / 3] != 0 || columnLeft[cell % 3] != 0) {
            return;
          }
        }
        for (int cell = 0; cell < 9; cell++) {
          Range so = ranges[cell / 3][cell % 3];
          long value = now[cell / 3][cell % 3];
          ranges[cell / 3][cell % 3] =
              new Range(Math.min(so.least(), value), Math.max(so.most(), value));
        }
        return;
      }
      int row = at / 3;
      int column = at % 3;
      long from = hidden[row][column] ? 0 : counts[row][column];
      long to = hidden[row][column] ? Math.min(rowLeft[row], columnLeft[column]) : from;
      for (long value = from; value <= to; value++) {
        now[row][column] = value;
        rowLeft[row] -= value;
        columnLeft[column] -= value;
        fill(at + 1);
        rowLeft[row] += value;
        columnLeft[column] += value;
      }
    }
  }

  @Test
  @DisplayName(
      "hides small cells, and others so that none can be worked out closer than from 0 to 5")
  void safe() {
    Random random = new Random(2);
    for (int each = 0; each < 30; each++) {
      long[][] counts = new long[5][4];
      for (long[] row : counts) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(8) == 0 ? random.nextInt(5) : 5 + random.nextInt(60);
        }
      }
      CrossTable table = new CrossTable(counts);
      Suppression.Plan plan = Suppression.plan(table, 5, true);
      for (Suppression.Audited cell : Suppression.audit(table, plan.hidden())) {
        if (plan.primary()[cell.row()][cell.column()]) {
          assertTrue(cell.range().least() == 0 && cell.range().most() >= 5, cell.toString());
        }
      }
      for (int row = 0; row < 5; row++) {
        for (int column = 0; column < 4; column++) {
          assertEquals(counts[row][column] < 5, plan.primary()[row][column]);
        }
      }
    }
  }

  @Test
  @DisplayName("without small cells hides nothing")
  void nothing() {
    Suppression.Plan plan =
        Suppression.plan(new CrossTable(new long[][] {{5, 6}, {7, 8}}), 5, true);
    assertEquals(0, plan.secondaryCells());
    assertTrue(plan.optimal());
  }

  @Test
  @DisplayName("may show that nobody is there, where that is said to be harmless")
  void zeros() {
    CrossTable table = new CrossTable(new long[][] {{0, 60, 70}, {70, 80, 90}});
    assertEquals(0, Suppression.plan(table, 5, false).secondaryCells());
    assertTrue(Suppression.plan(table, 5, true).secondaryCells() > 0);
  }

  @Test
  @DisplayName("that gives a small cell away whatever is hidden is refused")
  void impossible() {
    CrossTable table = new CrossTable(new long[][] {{3, 20, 30}});
    assertThrows(IllegalArgumentException.class, () -> Suppression.plan(table, 5, true));
  }

  @Test
  @DisplayName("too large to try every choice is still safe, and says that it is not the best")
  void large() {
    Random random = new Random(3);
    long[][] counts = new long[30][12];
    for (long[] row : counts) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(12) == 0 ? random.nextInt(5) : 5 + random.nextInt(200);
      }
    }
    CrossTable table = new CrossTable(counts);
    Suppression.Plan plan = Suppression.plan(table, 5, true);
    assertTrue(!plan.optimal());
    for (Suppression.Audited cell : Suppression.audit(table, plan.hidden())) {
      boolean small = plan.primary()[cell.row()][cell.column()];
      assertTrue(!small || cell.range().least() == 0 && cell.range().most() >= 5, cell.toString());
    }
  }
}
