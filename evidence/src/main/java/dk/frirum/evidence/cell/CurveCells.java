package dk.frirum.evidence.cell;

import dk.frirum.evidence.survival.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The curve that cells of weeks make: the same as from the persons they are sums of. */
public final class CurveCells {
  private CurveCells() {}

  /** One person's part: entered in week 0 and left, or was lost sight of, in a later one. */
  public static Cell.Curve left(int way, int ways) {
    List<Long> exits = new ArrayList<>();
    for (int each = 1; each <= ways; each++) {
      exits.add(each == way ? 1L : 0L);
    }
    return new Cell.Curve(0, exits, way == 0 ? 1 : 0);
  }

  /** The part of one who came under observation. */
  public static Cell.Curve entered(int ways) {
    return new Cell.Curve(1, java.util.Collections.nCopies(ways, 0L), 0);
  }

  /**
   * The curve of all these cells together; their periods are weeks since the index week.
   *
   * @throws IllegalArgumentException where more leave than have entered, so that cells are missing
   */
  public static RiskTable riskTable(Cells cells) {
    SortedMap<Integer, Cell> weeks = new TreeMap<>();
    cells.all().forEach((key, cell) -> weeks.merge(key.period(), cell, Cell::plus));
    List<Double> times = new ArrayList<>();
    List<Double> risk = new ArrayList<>();
    List<List<Long>> exits = new ArrayList<>();
    long present = 0;
    for (Map.Entry<Integer, Cell> each : weeks.entrySet()) {
      if (!(each.getValue() instanceof Cell.Curve(long entered, List<Long> left, long censored))) {
        throw new IllegalArgumentException("A curve is made of curve cells");
      }
      long gone = censored + left.stream().mapToLong(Long::longValue).sum();
      present += entered;
      if (gone > present) {
        throw new IllegalArgumentException(
            "More leave in week " + each.getKey() + " than have entered: cells are missing");
      }
      if (gone > 0) {
        times.add((double) each.getKey());
        risk.add((double) present);
        exits.add(left);
      }
      present -= gone;
    }
    int ways = exits.isEmpty() ? 0 : exits.getFirst().size();
    double[][] byWay = new double[ways][times.size()];
    for (int at = 0; at < exits.size(); at++) {
      for (int way = 0; way < ways; way++) {
        byWay[way][at] = exits.get(at).get(way);
      }
    }
    return new RiskTable(doubles(times), doubles(risk), byWay);
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
