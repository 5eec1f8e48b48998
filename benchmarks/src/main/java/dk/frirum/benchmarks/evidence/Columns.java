package dk.frirum.benchmarks.evidence;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.ExpectedWeeks;
import dk.frirum.evidence.register.InflowCurves;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.WeeklyPanel;
import dk.frirum.evidence.survival.Confidence;
import dk.frirum.evidence.survival.CumulativeIncidence;
import dk.frirum.evidence.survival.KaplanMeier;
import dk.frirum.evidence.survival.RiskTable;

/** Frirum's packed columns. */
final class Columns {
  static final int THREADS = 2;

  private Columns() {}

  static Answers answers(Register register) {
    return new Answers(
        InflowCurves.of(register, Asked.INFLOWS, THREADS).cells(),
        WeeklyPanel.of(register, THREADS).cells(),
        BenefitWeeks.of(register, Asked.YEAR, THREADS));
  }

  /** Cells that every engine must find. */
  record Answers(Cells curves, Cells panel, Cells benchmark) {}

  static Measured time(Register register, int rounds) {
    return new Measured(
        "Frirum",
        "packed int columns in memory, 2 threads",
        Times.ofWork(rounds, () -> InflowCurves.of(register, Asked.INFLOWS, THREADS)),
        Times.ofWork(rounds, () -> WeeklyPanel.of(register, THREADS)),
        Times.ofWork(
            rounds, () -> ExpectedWeeks.of(BenefitWeeks.of(register, Asked.YEAR, THREADS))));
  }

  /**
   * Everything a national report needs: curves with their limits and incidences for each group, the
   * panel and the benchmark, all as cells too.
   */
  static long report(Register register) {
    Answers cells = answers(register);
    InflowCurves curves = InflowCurves.of(register, Asked.INFLOWS, THREADS);
    long points = ExpectedWeeks.of(cells.benchmark()).municipalities().size();
    for (ExpectedWeeks.Municipality each : ExpectedWeeks.of(cells.benchmark()).municipalities()) {
      for (int inflow = 0; inflow < Asked.INFLOWS.size(); inflow++) {
        RiskTable table = curves.riskTable(inflow, each.number());
        points += KaplanMeier.of(table, Confidence.LOG_LOG, 0.95).points().size();
        CumulativeIncidence incidence = CumulativeIncidence.of(table);
        for (int week = 13; week <= 52; week += 13) {
          points += incidence.aalenVariance(0, week) >= 0 ? 1 : 0;
        }
      }
    }
    return points + cells.panel().all().size() + cells.curves().all().size();
  }
}
