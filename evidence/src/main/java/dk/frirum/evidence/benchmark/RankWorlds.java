package dk.frirum.evidence.benchmark;

import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.regression.Ols;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The ranks of many worlds, each of which differs from what was seen by chance alone.
 *
 * @param ranks by municipality and world; 1 where least is used of what was expected
 */
@SuppressWarnings("ArrayRecordComponent")
public record RankWorlds(int[][] ranks) {

  /**
   * How far a municipality moved between two years.
   *
   * @param lower and upper end of places won (above 0) or lost in the share of worlds asked for
   */
  public record Move(int lower, int upper) {
    /** Whether it moved in all these worlds the same way: more than chance alone would move it. */
    public boolean beyondChance() {
      return lower > 0 || upper < 0;
    }
  }

  /**
   * Where the expected shares are the line through the shares themselves, drawn anew in each world.
   *
   * @param error standard error of each share
   */
  public static RankWorlds aboutLine(
      Design design,
      double[] share,
      double[] weight,
      double[] error,
      int draws,
      RandomGenerator random) {
    Ols.Fit fit = Ols.fit(design, share, weight);
    double[][] columns = design.columns();
    int count = share.length;
    RankWorlds worlds = new RankWorlds(new int[count][draws]);
    double[] world = new double[count];
    double[] difference = new double[count];
    for (int draw = 0; draw < draws; draw++) {
      draw(world, error, random);
      // The line is linear in the shares: one matrix takes any world to its differences.
      double[] moved = coefficients(fit, columns, world, weight);
      for (int row = 0; row < count; row++) {
        difference[row] = fit.residuals()[row] + world[row];
        for (int column = 0; column < columns.length; column++) {
          difference[row] -= moved[column] * columns[column][row];
        }
      }
      worlds.rank(draw, difference);
    }
    return worlds;
  }

  /**
   * Where the expected shares are given by somebody else and stand still.
   *
   * @param difference actual minus expected share
   * @param error standard error of each actual share
   */
  public static RankWorlds aboutGiven(
      double[] difference, double[] error, int draws, RandomGenerator random) {
    int count = difference.length;
    RankWorlds worlds = new RankWorlds(new int[count][draws]);
    double[] world = new double[count];
    for (int draw = 0; draw < draws; draw++) {
      draw(world, error, random);
      for (int row = 0; row < count; row++) {
        world[row] += difference[row];
      }
      worlds.rank(draw, world);
    }
    return worlds;
  }

  /** Of each municipality, the ranks within which this share of its worlds lies. */
  public RankInterval.Ranks interval(double level) {
    int count = ranks.length;
    int[] lower = new int[count];
    int[] upper = new int[count];
    for (int row = 0; row < count; row++) {
      int[] sorted = ranks[row].clone();
      Arrays.sort(sorted);
      lower[row] = sorted[first(sorted.length, level)];
      upper[row] = sorted[last(sorted.length, level)];
    }
    return new RankInterval.Ranks(lower, upper);
  }

  /**
   * How far one municipality moved since other worlds, drawn for themselves.
   *
   * @param own its row here, and {@code then} its row there
   * @throws IllegalArgumentException where the worlds are not as many
   */
  public Move since(RankWorlds before, int own, int then, double level) {
    int[] now = ranks[own];
    int[] earlier = before.ranks[then];
    if (now.length != earlier.length) {
      throw new IllegalArgumentException(now.length + " worlds against " + earlier.length);
    }
    int[] won = IntStream.range(0, now.length).map(each -> earlier[each] - now[each]).toArray();
    Arrays.sort(won);
    return new Move(won[first(won.length, level)], won[last(won.length, level)]);
  }

  private static int first(int draws, double level) {
    return (int) Math.floor((1 - level) / 2 * (draws - 1));
  }

  private static int last(int draws, double level) {
    return (int) Math.ceil((1 - (1 - level) / 2) * (draws - 1));
  }

  private static void draw(double[] world, double[] error, RandomGenerator random) {
    for (int row = 0; row < world.length; row++) {
      world[row] = random.nextGaussian() * error[row];
    }
  }

  /** Who is first, who is second. */
  private void rank(int draw, double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((one, other) -> Double.compare(values[one], values[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]][draw] = place + 1;
    }
  }

  private static double[] coefficients(
      Ols.Fit fit, double[][] columns, double[] y, double[] weight) {
    double[] product = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < y.length; row++) {
        product[column] += columns[column][row] * weight[row] * y[row];
      }
    }
    double[] coefficients = new double[columns.length];
    for (int row = 0; row < columns.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        coefficients[row] += fit.unscaled()[row][column] * product[column];
      }
    }
    return coefficients;
  }
}
