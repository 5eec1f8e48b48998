package dk.frirum.evidence.register;

import dk.frirum.evidence.benchmark.Benchmark;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What could be expected of each municipality with the people it has: the least-squares line
 * through all persons, held at each municipality's mean person. It needs sums of persons only, so
 * it is the same line however the persons are spread over installations.
 *
 * @param coefficients the intercept, then a column each
 * @param municipalities in the order of their numbers
 */
public record ExpectedWeeks(List<Double> coefficients, List<Municipality> municipalities) {

  /**
   * A municipality's weeks a person.
   *
   * @param rank 1 where least is used of what was expected; equals share the better
   */
  public record Municipality(
      int number, long persons, double actual, double expected, double difference, int rank) {}

  public ExpectedWeeks {
    coefficients = List.copyOf(coefficients);
    municipalities = List.copyOf(municipalities);
  }

  /**
   * @param cells moments of one measure and year, one a municipality
   * @throws IllegalArgumentException where a column is a combination of others, or cells are none
   *     of this kind
   */
  public static ExpectedWeeks of(Cells cells) {
    Cell.Moment all =
        cells.all().values().stream()
            .reduce(Cell::plus)
            .map(ExpectedWeeks::moment)
            .orElseThrow(() -> new IllegalArgumentException("There are no cells"));
    double[] slopes = slopes(all);
    double intercept = (double) all.sumY() / all.persons();
    for (int column = 0; column < slopes.length; column++) {
      intercept -= slopes[column] * all.sumX().get(column) / all.persons();
    }
    List<Map.Entry<CellKey, Cell>> entries = List.copyOf(cells.all().entrySet());
    double[] expected = new double[entries.size()];
    double[] actual = new double[entries.size()];
    double[] difference = new double[entries.size()];
    for (int at = 0; at < expected.length; at++) {
      Cell.Moment own = moment(entries.get(at).getValue());
      expected[at] = intercept;
      for (int column = 0; column < slopes.length; column++) {
        expected[at] += slopes[column] * own.sumX().get(column) / own.persons();
      }
      actual[at] = (double) own.sumY() / own.persons();
      difference[at] = actual[at] - expected[at];
    }
    int[] ranks = Benchmark.ranks(difference);
    List<Municipality> rows = new java.util.ArrayList<>();
    for (int at = 0; at < ranks.length; at++) {
      rows.add(
          new Municipality(
              entries.get(at).getKey().municipality(),
              moment(entries.get(at).getValue()).persons(),
              actual[at],
              expected[at],
              difference[at],
              ranks[at]));
    }
    List<Double> coefficients = new java.util.ArrayList<>(List.of(intercept));
    for (double each : slopes) {
      coefficients.add(each);
    }
    return new ExpectedWeeks(coefficients, rows);
  }

  private static Cell.Moment moment(Cell cell) {
    if (cell instanceof Cell.Moment moment && moment.persons() > 0) {
      return moment;
    }
    throw new IllegalArgumentException("Expected weeks are made of moments of persons");
  }

  /**
   * Normal equations about the mean. Sums are whole numbers and the products exact, so nothing is
   * lost before the division; scaled to correlations, four columns are solved by elimination.
   */
  private static double[] slopes(Cell.Moment all) {
    int width = all.sumX().size();
    double[][] centred = new double[width][width + 1];
    for (int row = 0; row < width; row++) {
      for (int column = 0; column <= row; column++) {
        long product = all.sumXX().get(row * (row + 1) / 2 + column);
        centred[row][column] =
            centred(all.persons(), product, all.sumX().get(row), all.sumX().get(column));
        centred[column][row] = centred[row][column];
      }
      centred[row][width] =
          centred(all.persons(), all.sumXY().get(row), all.sumX().get(row), all.sumY());
    }
    double[] scale = new double[width];
    for (int row = 0; row < width; row++) {
      scale[row] = Math.sqrt(centred[row][row]);
    }
    for (int row = 0; row < width; row++) {
      for (int column = 0; column < width; column++) {
        centred[row][column] /= scale[row] * scale[column];
      }
      centred[row][width] /= scale[row];
    }
    eliminate(centred);
    double[] slopes = new double[width];
    for (int row = 0; row < width; row++) {
      slopes[row] = centred[row][width] / scale[row];
    }
    return slopes;
  }

  private static double centred(long persons, long product, long one, long other) {
    return BigInteger.valueOf(persons)
            .multiply(BigInteger.valueOf(product))
            .subtract(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)))
            .doubleValue()
        / persons;
  }

  /** Gauss and Jordan; positive definite, so the diagonal is the pivot. */
  private static void eliminate(double[][] rows) {
    for (int pivot = 0; pivot < rows.length; pivot++) {
      if (!(rows[pivot][pivot] > 1e-12)) {
        throw new IllegalArgumentException("Column %d tells nothing new".formatted(pivot + 1));
      }
      for (int column = rows.length; column >= pivot; column--) {
        rows[pivot][column] /= rows[pivot][pivot];
      }
      for (int row = 0; row < rows.length; row++) {
        double factor = row == pivot ? 0 : rows[row][pivot];
        for (int column = pivot; column <= rows.length && factor != 0; column++) {
          rows[row][column] -= factor * rows[pivot][column];
        }
      }
    }
  }
}
