package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The curve of a report")
class CurveRowsTest {
  /** 40 in; in week 2 five left otherwise, in week 4 five into self-support. */
  private static Cells cells() {
    return new Cells()
        .add(key(0), new Cell.Curve(40, List.of(0L, 0L), 0))
        .add(key(2), new Cell.Curve(0, List.of(0L, 5L), 0))
        .add(key(4), new Cell.Curve(0, List.of(5L, 0L), 0));
  }

  private static CellKey key(int week) {
    return new CellKey(Publishable.CURVE, Cohort.TRIAL.ordinal(), 999, week, "");
  }

  @Test
  @DisplayName("has limits that are log-log, by hand, and none while nobody has left")
  void logLog() {
    List<Row> rows = CurveRows.of(cells(), Cohort.TRIAL, true);
    Row first = rows.stream().filter(each -> each.id().contains("/2/")).findFirst().orElseThrow();
    assertNull(first.lower());
    Row last = rows.getLast();
    assertEquals(CurveRows.LOG_LOG, last.method());
    assertEquals(0.125, Objects.requireNonNull(last.estimate()), 1e-12);
    Row plain = CurveRows.of(cells(), Cohort.TRIAL, false).getLast();
    assertEquals(CurveRows.PLAIN, plain.method());
    double error =
        (Objects.requireNonNull(plain.upper()) - Objects.requireNonNull(plain.lower()))
            / 2
            / Results.Z;
    // F to the power of exp(± z se / (F ln F)): Borgan and Liestøl's limits of a share.
    double half = Results.Z * error / (0.125 * Math.log(0.125));
    assertEquals(Math.pow(0.125, Math.exp(-half)), Objects.requireNonNull(last.lower()), 1e-12);
    assertEquals(Math.pow(0.125, Math.exp(half)), Objects.requireNonNull(last.upper()), 1e-12);
    assertTrue(last.lower() > 0 && last.upper() < 1);
  }
}
