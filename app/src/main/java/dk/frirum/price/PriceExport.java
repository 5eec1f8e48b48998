package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The price list as a file: figures, and nobody's name. */
@Component
class PriceExport {
  private final Prices prices;
  private final Exports exports;

  PriceExport(Prices prices, Exports exports) {
    this.prices = prices;
    this.exports = exports;
  }

  @Transactional
  public Sheet sheet(SignedIn who, Frame frame, String sort, Format format) {
    Words words = frame.words();
    PriceView view = prices.view(who, frame.asked(), frame.day(), sort, words);
    Sheet sheet =
        new Sheet(
            words.t("price.title"),
            List.of(
                words.t("column.duty"),
                words.t("column.basis"),
                words.t("column.responsible"),
                words.t("export.from"),
                words.t("export.to"),
                words.t("column.price-duties"),
                words.t("column.price-hours"),
                words.t("price.minutes.title"),
                words.t("price.export.in-time"),
                words.t("price.late"),
                words.t("price.overdue"),
                words.t("price.export.cause"),
                words.t("price.lifted"),
                words.t("price.suspended"),
                words.t("price.undetermined"),
                words.t("price.exceptions"),
                words.t("export.id")),
            view.rows().stream().map(row -> row(view, row, words)).toList());
    return exports.record(
        who, "price", format, Map.of("day", frame.day().toString()), List.of(), sheet);
  }

  private static List<Cell> row(PriceView view, PriceView.Row row, Words words) {
    return List.of(
        Cell.of(row.title()),
        Cell.of(row.citation()),
        Cell.of(row.responsible()),
        Cell.of(view.from()),
        Cell.of(view.to()),
        cell(row.duties(), words),
        whole(row.hours()),
        Cell.of(row.minutes()),
        Cell.of(row.inTime()),
        cell(row.late(), words),
        cell(row.overdue(), words),
        Cell.of(
            row.causes().stream()
                .map(each -> each.text() + ": " + said(each.figure(), words))
                .collect(Collectors.joining("; "))),
        cell(row.lifted(), words),
        cell(row.suspended(), words),
        cell(row.undetermined(), words),
        Cell.of(
            row.exceptions().stream()
                .map(each ->
                    each.title()
                        + " ("
                        + each.effect()
                        + ", "
                        + each.where()
                        + ", "
                        + words.period(each.from(), each.to())
                        + ")")
                .collect(Collectors.joining("; "))),
        Cell.of(row.id()));
  }

  private static Cell whole(@Nullable Long hours) {
    return hours == null ? Cell.EMPTY : new Cell.Number(hours);
  }

  private static String said(Figure figure, Words words) {
    return switch (figure.shown()) {
      case YES -> Integer.toString(figure.duties());
      case FEW -> words.t("figure.few");
      case BESIDE_FEW -> words.t("figure.beside");
    };
  }

  private static Cell cell(Figure figure, Words words) {
    return switch (figure.shown()) {
      case YES -> Cell.of(figure.duties());
      case FEW -> Cell.of(words.t("figure.few"));
      case BESIDE_FEW -> Cell.of(words.t("figure.beside"));
    };
  }
}
