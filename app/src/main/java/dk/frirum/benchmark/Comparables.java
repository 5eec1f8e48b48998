package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.benchmark.BenchmarkView.Row;
import dk.frirum.benchmark.ComparableView.Balance;
import dk.frirum.benchmark.ComparableView.Nearest;
import dk.frirum.benchmark.ComparableView.Neighbour;
import dk.frirum.benchmark.Figures.Slice;
import dk.frirum.evidence.comparable.Neighbours;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comparable municipalities (<i>sammenlignelige kommuner</i>), with the reasons. */
@Component
class Comparables {
  private static final int COUNT = 6;

  /** Beyond so many standard deviations a comparison says little (Rubin 2001; Stuart 2010). */
  private static final double FAR = 0.25;

  private final Figures figures;
  private final Standings standings;
  private final Benchmarks benchmarks;
  private final BenchmarkWords sources;

  Comparables(Figures figures, Standings standings, Benchmarks benchmarks, BenchmarkWords sources) {
    this.figures = figures;
    this.standings = standings;
    this.benchmarks = benchmarks;
    this.sources = sources;
  }

  /** Nothing where the municipality has no place in the ranking asked for. */
  Optional<ComparableView> view(SignedIn who, String municipality, Asked asked, Words words) {
    Found found = Found.of(figures, asked);
    Standing standing = benchmarks.standing(found);
    Integer own = standing == null ? null : standing.places().get(municipality);
    Slice slice = found.slice();
    if (standing == null || own == null || slice == null) {
      return Optional.empty();
    }
    Moves moves = standings.moves(slice, found.slices());
    List<Row> rows = benchmarks.ranked(who, found, standing, moves, words);
    return Optional.of(
        new ComparableView(
            sources.source(figures.source(slice.source()), words),
            slice.period(),
            BenchmarkWords.group(slice.group(), words),
            moves == null ? null : moves.period(),
            moves == null ? 0 : moves.moves().size(),
            rows.get(own),
            nearest(standing, own, rows, words),
            alike(standing, own, rows, words),
            "/benchmark" + found.asked().query(""),
            sources.how(found, standing, moves, words)));
  }

  private static Nearest nearest(Standing standing, int own, List<Row> rows, Words words) {
    // Without inhabitants there is no share to be near to; then the number expected is.
    double[] expected =
        standing.perInhabitant()
            ? IntStream.range(0, rows.size())
                .mapToDouble(row -> 100 * standing.expectedShare(row))
                .toArray()
            : standing.expected();
    double[][] characteristics = characteristics(standing);
    Neighbours found =
        Neighbours.byExpected(own, expected, characteristics, everybody(rows), COUNT);
    return told(
        standing,
        own,
        found,
        rows,
        words,
        words.t(standing.perInhabitant() ? "comparable.nearest" : "comparable.nearest.number"));
  }

  private static @Nullable Nearest alike(Standing standing, int own, List<Row> rows, Words words) {
    if (standing.conditions().isEmpty()) {
      return null;
    }
    double[][] conditions =
        IntStream.range(0, standing.conditions().size())
            .mapToObj(each -> Standing.condition(standing.figures(), each))
            .toArray(double[][]::new);
    try {
      Neighbours by = Neighbours.byMahalanobis(own, conditions, everybody(rows), COUNT);
      return by.neighbours().isEmpty()
          ? null
          : told(
              standing, own, balanced(standing, own, by), rows, words, words.t("comparable.alike"));
    } catch (IllegalArgumentException _) {
      return null; // conditions that are combinations of each other have no such distance
    }
  }

  /** The same neighbours, held against the expected share and the conditions. */
  private static Neighbours balanced(Standing standing, int own, Neighbours by) {
    boolean[] chosen = new boolean[standing.figures().size()];
    by.neighbours().forEach(each -> chosen[each.unit()] = true);
    Neighbours all =
        Neighbours.byExpected(own, standing.expected(), characteristics(standing), chosen, COUNT);
    return new Neighbours(by.neighbours(), all.balance());
  }

  /** The expected share in percent first, then the conditions. */
  private static double[][] characteristics(Standing standing) {
    List<double[]> all = new ArrayList<>();
    all.add(
        IntStream.range(0, standing.figures().size())
            .mapToDouble(row ->
                standing.perInhabitant()
                    ? 100 * standing.expectedShare(row)
                    : standing.expected()[row])
            .toArray());
    for (int each = 0; each < standing.conditions().size(); each++) {
      all.add(Standing.condition(standing.figures(), each));
    }
    return all.toArray(double[][]::new);
  }

  private static String named(Standing standing, int characteristic, Words words) {
    return characteristic == 0
        ? words.t(standing.perInhabitant() ? "comparable.expected" : "comparable.expected.number")
        : standing.conditions().get(characteristic - 1);
  }

  private static boolean[] everybody(List<Row> rows) {
    boolean[] allowed = new boolean[rows.size()];
    Arrays.fill(allowed, true);
    return allowed;
  }

  private static Nearest told(
      Standing standing, int own, Neighbours found, List<Row> rows, Words words, String how) {
    Amounts amounts = new Amounts(words);
    List<Neighbour> neighbours =
        found.neighbours().stream()
            .map(each -> {
              Row row = rows.get(each.unit());
              BenchmarkView.Place place = row.standing();
              return new Neighbour(
                  row.name(),
                  row.href(),
                  reason(standing, own, each.unit(), words),
                  place == null ? "" : place.pointsText(),
                  standing.rank()[each.unit()]);
            })
            .toList();
    List<Balance> balance =
        found.balance().stream()
            .map(each ->
                new Balance(
                    named(standing, each.characteristic(), words),
                    amounts.decimal(each.own(), 1),
                    amounts.decimal(each.neighbours(), 1),
                    amounts.decimal(each.all(), 1),
                    amounts.decimal(each.difference(), 2),
                    Math.abs(each.difference()) > FAR))
            .toList();
    return new Nearest(how, neighbours, balance);
  }

  /** The two values of what is expected, and the condition they differ most in. */
  static String reason(Standing standing, int own, int other, Words words) {
    Amounts amounts = new Amounts(words);
    double[][] all = characteristics(standing);
    String expected =
        words.t(
            "comparable.reason.expected",
            named(standing, 0, words),
            amounts.decimal(all[0][other], 1),
            amounts.decimal(all[0][own], 1));
    return IntStream.range(1, all.length)
        .boxed()
        .max(Comparator.comparingDouble(each -> apart(all[each], own, other)))
        .map(most ->
            expected
                + " "
                + words.t(
                    "comparable.reason.most",
                    named(standing, most, words),
                    amounts.decimal(all[most][other], 1),
                    amounts.decimal(all[most][own], 1)))
        .orElse(expected);
  }

  private static double apart(double[] values, int own, int other) {
    double mean = Arrays.stream(values).average().orElse(0);
    double spread = Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum());
    return spread > 0 ? Math.abs(values[own] - values[other]) / spread : 0;
  }
}
