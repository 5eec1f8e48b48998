package dk.frirum.price;

import dk.frirum.price.PriceView.Row;
import dk.frirum.web.Column;
import dk.frirum.web.Column.Sorted;
import dk.frirum.web.Words;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The order of the price list.
 *
 * @param descending the largest first; what has no figure stands last either way
 */
record PriceSort(By by, boolean descending) {
  /** The most expensive first. */
  static final PriceSort USUAL = new PriceSort(By.HOURS, true);

  /** A column one can sort by. */
  enum By {
    TITLE,
    DUTIES,
    HOURS,
    IN_TIME,
    LATE;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Reads {@code duties}, {@code -duties}; the usual order for what is none. */
  static PriceSort of(String code) {
    boolean descending = code.startsWith("-");
    String by = descending ? code.substring(1) : code;
    return Stream.of(By.values())
        .filter(each -> each.code().equals(by))
        .findFirst()
        .map(each -> new PriceSort(each, descending))
        .orElse(USUAL);
  }

  String code() {
    return (descending ? "-" : "") + by.code();
  }

  /** The columns, each a link that sorts by it: figures the largest first. */
  List<Column> columns(String address) {
    return Stream.of(By.values()).map(column -> column(column, address)).toList();
  }

  private Column column(By column, String address) {
    boolean down = column == by ? !descending : column != By.TITLE;
    Sorted sorted = column != by ? Sorted.NONE : descending ? Sorted.DESCENDING : Sorted.ASCENDING;
    String sort = new PriceSort(column, down).code();
    return new Column("price-" + column.code(), address + "sort=" + sort, sorted);
  }

  List<Row> sorted(List<Row> rows, Words words) {
    Collator collator = Collator.getInstance(words.locale());
    Comparator<Row> titles = (a, b) -> collator.compare(a.title(), b.title());
    Comparator<Row> order =
        switch (by) {
          case TITLE -> descending ? titles.reversed() : titles;
          case DUTIES -> figures(row -> row.duties().hidden() ? -1 : row.duties().duties());
          case HOURS -> figures(row -> Objects.requireNonNullElse(row.hours(), -1L));
          case IN_TIME -> figures(row -> row.inTime() == null ? -1 : row.inTime());
          case LATE ->
              figures(row ->
                  row.late().hidden() || row.overdue().hidden()
                      ? -1
                      : (long) row.late().duties() + row.overdue().duties());
        };
    return rows.stream().sorted(order.thenComparing(titles)).toList();
  }

  /** Where the figure is -1 there is none. */
  private Comparator<Row> figures(ToLongFunction<Row> figure) {
    Comparator<Row> known = Comparator.comparing(row -> figure.applyAsLong(row) < 0);
    Comparator<Row> size = Comparator.comparingLong(figure);
    return known.thenComparing(descending ? size.reversed() : size);
  }
}
