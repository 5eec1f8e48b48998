package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.evidence.disclosure.Ledger;
import dk.frirum.evidence.measure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Beside what was shown before")
class JointlyTest {
  private static final int HORIZON = 26;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2023, 6, 30);
  private static final Plan PLAN =
      new Plan(
          "Prøve",
          "benefit = sickness-benefit",
          999,
          FIRST,
          LAST,
          Plan.earlierThan(FIRST, LAST, HORIZON),
          Measure.BACK_BY.id(),
          List.of(13, HORIZON),
          new BigDecimal("0.05"));

  @Test
  @DisplayName("sums over caseworkers are held back with the mean they would tell the persons of")
  void caseworkers() {
    Cells free = new Jointly(PLAN, cells()).open(new Ledger(5));
    assertEquals(cells(), free);
    Cells open = new Jointly(PLAN, cells()).open(ledger(Work.MINUTES + "/persons", 98));
    assertNull(open.get(key(Work.MINUTES, Cohort.TRIAL)));
    assertNull(open.get(key(Work.byCaseworker(Work.MINUTES), Cohort.TRIAL)));
    assertNull(open.get(key(Work.change(Work.MINUTES), Cohort.TRIAL)));
    assertNotNull(open.get(key(Work.byCaseworker(Work.MINUTES), Cohort.EARLIER)));
  }

  @Test
  @DisplayName("that a file knows of caseworkers stands, though nothing of the trial's group does")
  void known() {
    Cells open = new Jointly(PLAN, cells()).open(ledger("in-group@1/persons", 98));
    assertNull(open.get(key(Work.MINUTES, Cohort.TRIAL)));
    assertNotNull(open.get(new CellKey(Work.KNOWN, Cohort.TRIAL.ordinal(), 999, 0, "")));
    assertNull(open.get(key(Work.change(Work.MINUTES), Cohort.TRIAL)));
  }

  private static Ledger ledger(String what, long number) {
    return new Ledger(5).add(List.of(new Ledger.Shown(what, FIRST, LAST, number)));
  }

  private static Cells cells() {
    Cells cells = new Cells();
    cells.add(new CellKey(Work.KNOWN, Cohort.TRIAL.ordinal(), 999, 0, ""), new Cell.Count(0, 0));
    add(cells, Cohort.TRIAL, 100);
    add(cells, Cohort.EARLIER, 300);
    cells.add(
        key(Work.change(Work.MINUTES), Cohort.TRIAL),
        new ByCluster.Pair(4000, 100, 12_000, 300).cell());
    return cells;
  }

  private static void add(Cells cells, Cohort cohort, long persons) {
    cells.add(
        new CellKey("in-group@1", cohort.ordinal(), 999, 0, ""), new Cell.Count(persons, persons));
    cells.add(
        key(Work.MINUTES, cohort),
        new Cell.Moment(persons, 40 * persons, 1600 * persons, List.of(), List.of(), List.of()));
    cells.add(
        key(Work.byCaseworker(Work.MINUTES), cohort),
        new ByCluster.Pair(40 * persons, persons, 0, 0).cell());
  }

  private static CellKey key(String what, Cohort cohort) {
    return new CellKey(what, cohort.ordinal(), 999, HORIZON, "");
  }
}
