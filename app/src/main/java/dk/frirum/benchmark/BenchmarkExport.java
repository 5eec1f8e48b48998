package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.benchmark.BenchmarkView.Moved;
import dk.frirum.benchmark.BenchmarkView.Place;
import dk.frirum.benchmark.BenchmarkView.Row;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ranking as a file; each row says which table it is of and whether the figures are invented.
 */
@Component
class BenchmarkExport {
  private final Benchmarks benchmarks;
  private final Exports exports;

  BenchmarkExport(Benchmarks benchmarks, Exports exports) {
    this.benchmarks = benchmarks;
    this.exports = exports;
  }

  @Transactional
  public Sheet sheet(SignedIn who, Asked asked, Frame frame, Format format) {
    Words words = frame.words();
    BenchmarkView view = benchmarks.view(who, asked, words);
    Sheet sheet =
        new Sheet(
            name(view, words),
            List.of(
                words.t("column.benchmark-rank"),
                words.t("benchmark.export.rank.lower"),
                words.t("benchmark.export.rank.upper"),
                words.t("benchmark.export.code"),
                words.t("column.benchmark-name"),
                words.t("benchmark.region"),
                words.t("benchmark.period"),
                words.t("benchmark.group"),
                words.t(view.ranked() ? "column.benchmark-actual" : "column.benchmark-value"),
                words.t("column.benchmark-expected"),
                words.t("column.benchmark-difference"),
                words.t("benchmark.export.points"),
                words.t("column.benchmark-moved"),
                words.t("benchmark.export.moved.lower"),
                words.t("benchmark.export.moved.upper"),
                words.t("benchmark.export.moved.beyond"),
                words.t("benchmark.export.source")),
            view.rows().stream().map(row -> row(view, row, words)).toList());
    return exports.record(
        who,
        "benchmark",
        format,
        Map.of("data", view.choices().dataset(), "period", view.choices().period()),
        List.of(),
        sheet);
  }

  /** Of the sheet: invented figures say so before anything else. */
  static String name(BenchmarkView view, Words words) {
    return view.source() != null && view.source().synthetic()
        ? words.t("benchmark.invented") + " – " + words.t("benchmark.title")
        : words.t("benchmark.title");
  }

  private static List<Cell> row(BenchmarkView view, Row row, Words words) {
    Place place = row.standing();
    Moved moved = row.moved();
    return List.of(
        place == null ? Cell.EMPTY : Cell.of(place.rank()),
        place == null ? Cell.EMPTY : Cell.of(place.lower()),
        place == null ? Cell.EMPTY : Cell.of(place.upper()),
        Cell.of(row.code()),
        Cell.of(row.name()),
        Cell.of(row.region()),
        Cell.of(view.choices().period()),
        Cell.of(BenchmarkWords.group(view.choices().group(), words)),
        place == null ? new Cell.Decimal(row.figure(), 2) : Cell.of((int) Math.round(row.figure())),
        place == null ? Cell.EMPTY : new Cell.Number(place.expected()),
        place == null ? Cell.EMPTY : new Cell.Number(place.difference()),
        place == null ? Cell.EMPTY : new Cell.Decimal(100 * place.points(), 2),
        moved == null ? Cell.EMPTY : Cell.of(moved.places()),
        moved == null ? Cell.EMPTY : Cell.of(moved.lower()),
        moved == null ? Cell.EMPTY : Cell.of(moved.upper()),
        moved == null
            ? Cell.EMPTY
            : Cell.of(words.t(moved.beyondChance() ? "benchmark.yes" : "benchmark.no")),
        Cell.of(view.source() == null ? "" : view.source().table()));
  }
}
