package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.benchmark.BenchmarkView.Moved;
import dk.frirum.benchmark.BenchmarkView.Place;
import dk.frirum.benchmark.BenchmarkView.Row;
import dk.frirum.benchmark.Figures.Slice;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The municipalities among each other, as a reader asks for them. */
@Component
class Benchmarks {
  private final Figures figures;
  private final Standings standings;
  private final BenchmarkWords sources;

  Benchmarks(Figures figures, Standings standings, BenchmarkWords sources) {
    this.figures = figures;
    this.standings = standings;
    this.sources = sources;
  }

  BenchmarkView view(SignedIn who, Asked asked, Words words) {
    Found found = Found.of(figures, asked);
    Slice slice = found.slice();
    boolean mayImport = who.may("GET", "/benchmark/import");
    if (slice == null) {
      return new BenchmarkView(
          sources.choices(found, words),
          null,
          false,
          null,
          mayImport,
          List.of(),
          List.of(),
          List.of());
    }
    Standing standing = standing(found);
    Moves moves = standing == null ? null : standings.moves(slice, found.slices());
    boolean ranked = standing != null;
    BenchmarkSort sort = BenchmarkSort.of(found.asked().sort(), ranked);
    List<Row> rows =
        (standing != null ? ranked(who, found, standing, moves, words) : plain(who, slice, words))
            .stream().filter(row -> in(found.asked().region(), row.code())).toList();
    return new BenchmarkView(
        sources.choices(found, words),
        sources.source(figures.source(slice.source()), words),
        ranked,
        moves == null ? null : moves.period(),
        mayImport,
        sort.columns(ranked, code -> "/benchmark" + found.asked().query(code)),
        sort.sorted(rows, words),
        sources.how(found, standing, moves, words));
  }

  /** None where there is no ranking to be had. */
  @Nullable Standing standing(Found found) {
    return found.slice() == null || !Objects.requireNonNull(found.dataset()).benchmark()
        ? null
        : standings.of(found.slice()).orElse(null);
  }

  /** Everybody, in the order of the ranking's own rows. */
  List<Row> ranked(
      SignedIn who, Found found, Standing standing, @Nullable Moves moves, Words words) {
    Amounts amounts = new Amounts(words);
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < standing.figures().size(); row++) {
      Figure figure = standing.figures().get(row);
      Moves.Move move = moves == null ? null : moves.moves().get(figure.municipality());
      rows.add(
          new Row(
              figure.municipality(),
              figure.name(),
              "/benchmark/of/" + figure.municipality() + found.asked().query(""),
              region(figure.municipality(), words),
              figure.actual(),
              words.number(Math.round(figure.actual())),
              place(standing, row, amounts),
              move == null || moves == null ? null : moved(move, moves, amounts),
              figure.municipality().equals(who.municipality())));
    }
    return rows;
  }

  private static Place place(Standing standing, int row, Amounts amounts) {
    double points = standing.actualShare(row) - standing.expectedShare(row);
    long difference = Math.round(standing.difference(row));
    return new Place(
        Math.round(standing.expected()[row]),
        amounts.percent(standing.actualShare(row)),
        amounts.percent(standing.expectedShare(row)),
        difference,
        amounts.signed(difference),
        points,
        amounts.points(points),
        standing.rank()[row],
        standing.interval().lower()[row],
        standing.interval().upper()[row],
        standing.figures().size(),
        inRegion(standing, row));
  }

  private static @Nullable Integer inRegion(Standing standing, int own) {
    Region region = Municipalities.region(standing.figures().get(own).municipality());
    return region == null
        ? null
        : 1
            + (int)
                IntStream.range(0, standing.figures().size())
                    .filter(row -> standing.rank()[row] < standing.rank()[own])
                    .filter(row ->
                        Municipalities.region(standing.figures().get(row).municipality()) == region)
                    .count();
  }

  private static Moved moved(Moves.Move move, Moves moves, Amounts amounts) {
    return new Moved(
        move.places(),
        amounts.signed(move.places()),
        amounts.signed(move.chance().lower()),
        amounts.signed(move.chance().upper()),
        move.chance().beyondChance(),
        moves.asFar(move.places()));
  }

  private List<Row> plain(SignedIn who, Slice slice, Words words) {
    Amounts amounts = new Amounts(words);
    return figures.rows(slice).stream()
        .map(each ->
            new Row(
                each.municipality(),
                each.name(),
                "",
                region(each.municipality(), words),
                each.actual(),
                amounts.decimal(each.actual(), each.actual() % 1 == 0 ? 0 : 1),
                null,
                null,
                each.municipality().equals(who.municipality())))
        .toList();
  }

  private static String region(String municipality, Words words) {
    Region region = Municipalities.region(municipality);
    return region == null ? "" : words.t("benchmark.region." + region.code());
  }

  private static boolean in(String region, String municipality) {
    Region of = Municipalities.region(municipality);
    return region.isEmpty() || of != null && of.code().equals(region);
  }
}
