package dk.frirum.evidence.linear;

import org.jspecify.annotations.Nullable;

/**
 * Takes the effects of two groupings, say municipality and period, out of columns, exactly, also
 * where rows are missing or weigh differently: the larger grouping is eliminated and the normal
 * equations of the smaller are solved (Abowd, Creecy and Kramarz 2002).
 */
public final class FixedEffects {
  private final Codes large;
  private final Codes small;
  private final double[] weights;
  private final double[] largeWeight;
  private final int[][] rowsOfLarge;
  private final Positive schur;
  private final int emptyLarge;

  /** One grouping. */
  public static FixedEffects oneWay(Codes groups, double @Nullable [] weights) {
    return new FixedEffects(groups, new Codes(new int[groups.of().length], 1), weights);
  }

  /**
   * Two groupings.
   *
   * @param weights of the rows, 0 for a row that is not to count, or none for all the same
   */
  public FixedEffects(Codes first, Codes second, double @Nullable [] weights) {
    boolean firstIsLarge = first.levels() >= second.levels();
    large = firstIsLarge ? first : second;
    small = firstIsLarge ? second : first;
    this.weights = weights == null ? Vectors.ones(first.of().length) : weights;
    rowsOfLarge = large.rows();
    largeWeight = new double[large.levels()];
    double[][] normal = new double[small.levels()][small.levels()];
    int empty = 0;
    for (int group = 0; group < rowsOfLarge.length; group++) {
      int[] rows = rowsOfLarge[group];
      for (int row : rows) {
        largeWeight[group] += this.weights[row];
        normal[small.of()[row]][small.of()[row]] += this.weights[row];
      }
      if (largeWeight[group] == 0) {
        empty++;
        continue;
      }
      for (int a : rows) {
        double share = this.weights[a] / largeWeight[group];
        for (int b : rows) {
          normal[small.of()[a]][small.of()[b]] -= share * this.weights[b];
        }
      }
    }
    emptyLarge = empty;
    schur = new Positive(normal);
  }

  /** How many parameters the groupings have that say something of their own. */
  public int rank() {
    return large.levels() - emptyLarge + schur.rank();
  }

  /**
   * Effects of the groups.
   *
   * @param large by group of the larger grouping
   * @param small by group of the smaller
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Effects(double[] large, double[] small) {}

  /** The column less what the groups explain. */
  public double[] within(double[] column) {
    double[] once = less(column);
    return less(once); // Once more takes the rounding of the first with it.
  }

  private double[] less(double[] column) {
    double[] fitted = fitted(effects(column));
    double[] rest = column.clone();
    Vectors.add(rest, -1, fitted);
    return rest;
  }

  /** What the groups explain of a column, for every row, also those of weight 0. */
  public double[] explained(double[] column) {
    double[] fitted = fitted(effects(column));
    double[] rest = column.clone();
    Vectors.add(rest, -1, fitted);
    Vectors.add(fitted, 1, fitted(effects(rest)));
    return fitted;
  }

  private Effects effects(double[] column) {
    double[] sumLarge = new double[large.levels()];
    double[] sumSmall = new double[small.levels()];
    for (int row = 0; row < column.length; row++) {
      double value = weights[row] == 0 ? 0 : weights[row] * column[row];
      sumLarge[large.of()[row]] += value;
      sumSmall[small.of()[row]] += value;
    }
    return solve(sumLarge, sumSmall);
  }

  /**
   * Solves the normal equations for given sums; used for weights implied by an imputation, too.
   *
   * @param sums by row, already weighed
   */
  public double[] solution(double[] sums) {
    double[] sumLarge = new double[large.levels()];
    double[] sumSmall = new double[small.levels()];
    for (int row = 0; row < sums.length; row++) {
      sumLarge[large.of()[row]] += sums[row];
      sumSmall[small.of()[row]] += sums[row];
    }
    return fitted(solve(sumLarge, sumSmall));
  }

  private Effects solve(double[] sumLarge, double[] sumSmall) {
    double[] right = sumSmall.clone();
    for (int group = 0; group < rowsOfLarge.length; group++) {
      if (largeWeight[group] > 0) {
        double mean = sumLarge[group] / largeWeight[group];
        for (int row : rowsOfLarge[group]) {
          right[small.of()[row]] -= weights[row] * mean;
        }
      }
    }
    double[] ofSmall = schur.solve(right);
    double[] ofLarge = new double[sumLarge.length];
    for (int group = 0; group < rowsOfLarge.length; group++) {
      double sum = sumLarge[group];
      for (int row : rowsOfLarge[group]) {
        sum -= weights[row] * ofSmall[small.of()[row]];
      }
      ofLarge[group] = largeWeight[group] > 0 ? sum / largeWeight[group] : Double.NaN;
    }
    return new Effects(ofLarge, ofSmall);
  }

  private double[] fitted(Effects effects) {
    double[] fitted = new double[large.of().length];
    for (int row = 0; row < fitted.length; row++) {
      fitted[row] = effects.large()[large.of()[row]] + effects.small()[small.of()[row]];
    }
    return fitted;
  }

  /**
   * Fits y on the columns with the groups' effects beside them.
   *
   * @throws IllegalArgumentException as {@link LeastSquares#fit}
   */
  public LeastSquares.Fit fit(double[][] columns, double[] y) {
    double[][] rest = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      rest[j] = within(columns[j]);
      if (Vectors.norm(rest[j]) < 1e-10 * Vectors.norm(columns[j])) {
        rest[j] = new double[y.length];
      }
    }
    return LeastSquares.fit(rest, within(y), weights, rank());
  }

  /** Orthonormal columns of the space of the groups, rows times the roots of their weights. */
  double[][] basis() {
    int rows = weights.length;
    double[][] basis = new double[large.levels() + schur.rank()][rows];
    double[][] share = new double[rows][];
    for (int group = 0; group < rowsOfLarge.length; group++) {
      double[] mean = new double[small.levels()];
      for (int row : rowsOfLarge[group]) {
        basis[group][row] = Math.sqrt(weights[row] / largeWeight[group]);
        mean[small.of()[row]] += weights[row] / largeWeight[group];
      }
      for (int row : rowsOfLarge[group]) {
        share[row] = mean;
      }
    }
    for (int row = 0; row < rows; row++) {
      double[] dummies = share[row].clone();
      Vectors.scale(dummies, -1);
      dummies[small.of()[row]] += 1;
      double[] z = schur.forward(dummies);
      for (int j = 0; j < z.length; j++) {
        basis[large.levels() + j][row] = Math.sqrt(weights[row]) * z[j];
      }
    }
    return basis;
  }
}
