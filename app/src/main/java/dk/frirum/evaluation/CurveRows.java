package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cell.CurveCells;
import dk.frirum.evidence.survival.Confidence;
import dk.frirum.evidence.survival.CumulativeIncidence;
import dk.frirum.evidence.survival.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The rows of a curve: left into self-support, other ways out competing, at each step's end. */
final class CurveRows {
  /** Limits as of a normal distribution, cut off at 0 and 1. */
  static final String PLAIN = "aalen-johansen@1";

  /** Log-log limits, which stay within 0 and 1 by themselves. */
  static final String LOG_LOG = "aalen-johansen@2";

  private CurveRows() {}

  /**
   * @param logLog how its limits are; plain in files from before
   */
  static List<Row> of(Cells cells, Cohort cohort, boolean logLog) {
    Cells steps =
        cells.where(
            key -> key.measure().equals(Publishable.CURVE) && key.cohort() == cohort.ordinal());
    if (steps.all().isEmpty()) {
      return List.of();
    }
    RiskTable table = CurveCells.riskTable(steps);
    CumulativeIncidence incidence = CumulativeIncidence.of(table);
    List<Row> rows = new ArrayList<>();
    for (double week : table.times()) {
      String id = Publishable.CURVE + "/" + Math.round(week) + "/" + cohort.code();
      double share = incidence.incidence(0, week);
      if (logLog) {
        Confidence.Limits limits = incidence.limits(0, week, Confidence.LOG_LOG, Results.LEVEL);
        rows.add(row(id, share, number(limits.lower()), number(limits.upper()), LOG_LOG));
      } else {
        double half = Results.Z * Math.sqrt(Math.max(0, incidence.aalenVariance(0, week)));
        rows.add(row(id, share, Math.max(0, share - half), Math.min(1, share + half), PLAIN));
      }
    }
    return rows;
  }

  private static Row row(
      String id, double share, @Nullable Double lower, @Nullable Double upper, String method) {
    return new Row(id, share, lower, upper, null, "", method, false);
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
