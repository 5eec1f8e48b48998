package dk.frirum.benchmark;

import dk.frirum.evidence.benchmark.Benchmark;
import dk.frirum.evidence.benchmark.RankInterval;
import dk.frirum.evidence.benchmark.RankWorlds;
import dk.frirum.evidence.regression.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities of one period and group, ranked (<i>rangliste</i>). 1 has the fewest actual
 * full-time persons of what was expected, per inhabitant of 16 to 66 years; where the inhabitants
 * are not known, per person expected.
 *
 * @param figures by municipality, as they were read in
 * @param conditions names of the framework conditions
 * @param given whether the expected is the file's own; else it is reckoned here
 * @param perInhabitant whether shares are of inhabitants; else of what is expected
 * @param base what the shares are of, by municipality
 * @param expected full-time persons, by municipality
 * @param rank 1 for the fewest; equals share the better one
 * @param interval ranks that chance alone leaves open, with {@value #LEVEL}
 * @param worlds the ranks of the worlds behind it
 */
@SuppressWarnings("ArrayRecordComponent")
record Standing(
    List<Figure> figures,
    List<String> conditions,
    boolean given,
    boolean perInhabitant,
    double[] base,
    double[] expected,
    int[] rank,
    RankInterval.Ranks interval,
    RankWorlds worlds) {
  static final double LEVEL = 0.95;
  static final int DRAWS = 4000;

  /**
   * Ranks them.
   *
   * @param seed the same gives the same intervals; another for each period, whose chance is its own
   * @return nothing where nothing can be expected: no expected figures, and conditions that are
   *     missing, too many, or combinations of each other
   */
  static Optional<Standing> of(List<Figure> figures, List<String> conditions, long seed) {
    boolean given =
        !figures.isEmpty() && figures.stream().allMatch(each -> each.expected() != null);
    boolean inhabitants = figures.stream().allMatch(each -> each.population() != null);
    return given
        ? Optional.of(given(figures, conditions, inhabitants, seed))
        : inhabitants && !conditions.isEmpty() && figures.size() > conditions.size() + 2
            ? reckoned(figures, conditions, seed)
            : Optional.empty();
  }

  private static Standing given(
      List<Figure> figures, List<String> conditions, boolean inhabitants, long seed) {
    double[] expected = figures.stream().mapToDouble(each -> or0(each.expected())).toArray();
    double[] base = inhabitants ? population(figures) : expected;
    double[] share = new double[base.length];
    double[] difference = new double[base.length];
    double[] error = new double[base.length];
    for (int row = 0; row < base.length; row++) {
      double actual = figures.get(row).actual();
      share[row] = actual / base[row];
      difference[row] = (actual - expected[row]) / base[row];
      error[row] = Math.sqrt(actual) / base[row]; // a count, where no share of persons is known
    }
    RankWorlds worlds =
        RankWorlds.aboutGiven(
            difference,
            inhabitants ? RankInterval.binomialErrors(share, base) : error,
            DRAWS,
            new Random(seed));
    return new Standing(
        figures,
        conditions,
        true,
        inhabitants,
        base,
        expected,
        Benchmark.ranks(difference),
        worlds.interval(LEVEL),
        worlds);
  }

  private static Optional<Standing> reckoned(
      List<Figure> figures, List<String> conditions, long seed) {
    double[] base = population(figures);
    double[] share =
        IntStream.range(0, base.length)
            .mapToDouble(row -> figures.get(row).actual() / base[row])
            .toArray();
    Design design = design(figures, conditions);
    try {
      Benchmark.Weighted line = Benchmark.weighted(design, share, base, LEVEL);
      RankWorlds worlds =
          RankWorlds.aboutLine(
              design,
              share,
              base,
              RankInterval.binomialErrors(share, base),
              DRAWS,
              new Random(seed));
      double[] expected =
          IntStream.range(0, base.length)
              .mapToDouble(row -> line.expected()[row] * base[row])
              .toArray();
      return Optional.of(
          new Standing(
              figures,
              conditions,
              false,
              true,
              base,
              expected,
              line.rank(),
              worlds.interval(LEVEL),
              worlds));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // the page says that nothing can be expected, and why
    }
  }

  private static Design design(List<Figure> figures, List<String> conditions) {
    List<String> names = new ArrayList<>(List.of(Design.INTERCEPT));
    double[][] columns = new double[conditions.size() + 1][figures.size()];
    Arrays.fill(columns[0], 1);
    for (int condition = 0; condition < conditions.size(); condition++) {
      names.add(conditions.get(condition));
      columns[condition + 1] = condition(figures, condition);
    }
    return new Design(Collections.unmodifiableList(names), columns);
  }

  /** One condition by municipality. */
  static double[] condition(List<Figure> figures, int condition) {
    return figures.stream().mapToDouble(each -> each.conditions().get(condition)).toArray();
  }

  private static double[] population(List<Figure> figures) {
    return figures.stream().mapToDouble(each -> or0(each.population())).toArray();
  }

  private static double or0(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  /** Actual minus expected full-time persons; below 0 where there are fewer. */
  double difference(int row) {
    return figures.get(row).actual() - expected[row];
  }

  double actualShare(int row) {
    return figures.get(row).actual() / base[row];
  }

  double expectedShare(int row) {
    return expected[row] / base[row];
  }

  /** The rows by municipality. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int row = 0; row < figures.size(); row++) {
      places.put(figures.get(row).municipality(), row);
    }
    return places;
  }
}
