package dk.frirum.evidence.comparable;

import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.numeric.Tails;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether a municipality chosen because it did unusually well or badly only comes back to its usual
 * (<i>regression mod gennemsnittet</i>): what the untreated that had moved as much before did after
 * (Galton 1886; Barnett, van der Pols and Dobson 2005). Stands beside every before and after
 * number.
 *
 * @param before the treated unit's movement before the start, less the others' mean
 * @param after its movement after, less the others' mean
 * @param slope how much of a movement before the untreated take on after; below 0 it is given back
 * @param expected the movement after that the movement before alone foretells
 * @param lower end of the range in which a unit that moved like this would lie by chance
 * @param upper end of the range
 * @param rest what is left when the expected is taken away
 * @param alike the mean movement after of the untreated units that had moved most alike
 */
public record MeanReversion(
    double before,
    double after,
    double slope,
    double expected,
    double lower,
    double upper,
    double rest,
    double alike) {

  /**
   * Looks at one unit among the others.
   *
   * @param before by unit: the mean of the last time before the start less that of an earlier time
   * @param after by unit: the mean after the start less that of the last time before
   * @param treated which unit
   * @param untreated which may be compared with, four at least
   * @param neighbours how many of those that moved alike are averaged
   * @param level of the range, say 0.95
   * @throws IllegalArgumentException with fewer than four untreated units
   */
  public static MeanReversion of(
      double[] before,
      double[] after,
      int treated,
      boolean[] untreated,
      int neighbours,
      double level) {
    int[] others =
        IntStream.range(0, before.length).filter(i -> untreated[i] && i != treated).toArray();
    if (others.length < 4) {
      throw new IllegalArgumentException(
          others.length + " untreated units are too few to say what is usual");
    }
    double[] x = Arrays.stream(others).mapToDouble(i -> before[i]).toArray();
    double[] y = Arrays.stream(others).mapToDouble(i -> after[i]).toArray();
    double meanX = Vectors.mean(x);
    double meanY = Vectors.mean(y);
    LeastSquares.Fit fit = LeastSquares.fit(new double[][] {Vectors.ones(x.length), x}, y);
    double slope = Double.isNaN(fit.coefficients()[1]) ? 0 : fit.coefficients()[1];
    double moved = before[treated] - meanX;
    double expected = slope * moved;
    double squares = Vectors.variance(x) * (x.length - 1);
    double error =
        Math.sqrt(
            fit.variance() * (1 + 1.0 / x.length + (squares > 0 ? moved * moved / squares : 0)));
    double half = Tails.tQuantile(1 - (1 - level) / 2, fit.freedom()) * error;
    double alike =
        IntStream.of(others)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(before[i] - before[treated])))
                .limit(neighbours)
                .mapToDouble(i -> after[i])
                .average()
                .orElse(Double.NaN)
            - meanY;
    double later = after[treated] - meanY;
    return new MeanReversion(
        moved, later, slope, expected, expected - half, expected + half, later - expected, alike);
  }
}
