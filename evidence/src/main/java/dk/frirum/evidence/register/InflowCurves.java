package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.WAY_BITS;
import static dk.frirum.evidence.register.Register.WEEK_BITS;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.survival.RiskTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the courses of inflows ended, by municipality and week: what Kaplan–Meier curves and
 * cumulative incidences are made of. A course packed into one number is at the same time the place
 * where it is counted, so a walk over the second copy is all there is to it.
 */
public final class InflowCurves {
  private final Register register;
  private final List<Inflow> inflows;

  /** By inflow; at weeks, way and place. */
  private final List<int[]> counts;

  private InflowCurves(Register register, List<Inflow> inflows, List<int[]> counts) {
    this.register = register;
    this.inflows = List.copyOf(inflows);
    this.counts = counts;
  }

  /**
   * @param threads how many share the work
   */
  public static InflowCurves of(Register register, List<Inflow> inflows, int threads) {
    List<int[]> counts = new ArrayList<>();
    for (Inflow inflow : inflows) {
      counts.add(
          Shares.sum(Shares.of(threads, part -> count(register, inflow, part, threads))));
    }
    return new InflowCurves(register, inflows, counts);
  }

  private static int[] count(Register register, Inflow inflow, int part, int parts) {
    int weeks = register.weeks();
    int[] counts = new int[(weeks + 2) << (WAY_BITS + PLACE_BITS)];
    int[] course = register.course;
    int from = Math.max(0, inflow.firstWeek() - register.firstWeek());
    int to = Math.min(weeks - 1, inflow.lastWeek() - register.firstWeek());
    for (int code : inflow.codes()) {
      int index = register.index(code);
      if (index < 0 || from > to) {
        continue;
      }
      int start = register.bucket[index * weeks + from];
      int end = register.bucket[index * weeks + to + 1];
      int last = Shares.cut(start, end, part + 1, parts);
      for (int at = Shares.cut(start, end, part, parts); at < last; at++) {
        counts[course[at] >>> WEEK_BITS]++;
      }
    }
    return counts;
  }

  private int persons(int inflow, int place, Way way, int weeks) {
    return counts.get(inflow)[(weeks << WAY_BITS | way.ordinal()) << PLACE_BITS | place];
  }

  /**
   * A curve's table: each week somebody left or was lost sight of.
   *
   * @param inflow its place among the inflows
   * @param municipality its number; one nobody came from has an empty table
   */
  public RiskTable riskTable(int inflow, int municipality) {
    int place =
        IntStream.range(0, register.places())
            .filter(each -> register.municipality(each) == municipality)
            .findFirst()
            .orElse(-1);
    List<int[]> rows = place < 0 ? List.of() : rows(inflow, place);
    double[] times = new double[rows.size()];
    double[] risk = new double[rows.size()];
    double[][] exits = new double[CourseCells.WAYS][rows.size()];
    double present = rows.stream().mapToLong(InflowCurves::gone).sum();
    for (int at = 0; at < rows.size(); at++) {
      int[] row = rows.get(at);
      times[at] = row[0];
      risk[at] = present;
      for (int way = 0; way < exits.length; way++) {
        exits[way][at] = row[way + 2];
      }
      present -= gone(row);
    }
    return new RiskTable(times, risk, exits);
  }

  /** Each is a week, then persons by way. */
  private List<int[]> rows(int inflow, int place) {
    List<int[]> rows = new ArrayList<>();
    for (int weeks = 1; weeks <= register.weeks(); weeks++) {
      int[] row = new int[Way.values().length + 1];
      row[0] = weeks;
      for (Way way : Way.values()) {
        row[way.ordinal() + 1] = persons(inflow, place, way, weeks);
      }
      if (gone(row) > 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static long gone(int[] row) {
    return IntStream.range(1, row.length).mapToLong(each -> row[each]).sum();
  }

  /** The same as {@link CourseCells} counts of the same persons. */
  public Cells cells() {
    Cells cells = new Cells();
    for (int inflow = 0; inflow < inflows.size(); inflow++) {
      int cohort = inflows.get(inflow).cohort();
      for (int place = 0; place < register.places(); place++) {
        int municipality = register.municipality(place);
        long entered = 0;
        for (int[] row : rows(inflow, place)) {
          entered += gone(row);
          List<Long> exits =
              IntStream.range(2, row.length).mapToObj(each -> (long) row[each]).toList();
          cells.add(
              new CellKey(Measure.EXIT.id(), cohort, municipality, row[0], ""),
              new Cell.Curve(0, exits, row[1]));
        }
        if (entered > 0) {
          cells.add(
              new CellKey(Measure.EXIT.id(), cohort, municipality, 0, ""),
              new Cell.Curve(entered, Collections.nCopies(CourseCells.WAYS, 0L), 0));
        }
      }
    }
    return cells;
  }

  /** All courses counted. */
  public long courses() {
    long sum = 0;
    for (int[] each : counts) {
      for (int at = 1 << (WAY_BITS + PLACE_BITS); at < each.length; at++) {
        sum += each[at];
      }
    }
    return sum;
  }
}
