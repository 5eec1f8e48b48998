package dk.frirum.benchmark;

import dk.frirum.benchmark.BenchmarkView.Place;
import dk.frirum.benchmark.BenchmarkView.Row;
import dk.frirum.web.Column;
import dk.frirum.web.Column.Sorted;
import dk.frirum.web.Words;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The order of the municipalities.
 *
 * @param descending the largest first; what has no figure stands last either way
 */
record BenchmarkSort(By by, boolean descending) {

  /** A column one can sort by. */
  enum By {
    RANK,
    NAME,
    ACTUAL,
    EXPECTED,
    DIFFERENCE,
    MOVED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@code actual}, {@code -actual}; the best first, or by name, for what is none. */
  static BenchmarkSort of(String code, boolean ranked) {
    boolean descending = code.startsWith("-");
    String by = descending ? code.substring(1) : code;
    return columns(ranked)
        .filter(each -> each.code().equals(by))
        .findFirst()
        .map(each -> new BenchmarkSort(each, descending))
        .orElse(new BenchmarkSort(ranked ? By.RANK : By.NAME, false));
  }

  private static Stream<By> columns(boolean ranked) {
    return ranked ? Stream.of(By.values()) : Stream.of(By.NAME, By.ACTUAL);
  }

  /** As it stands in the address. */
  String code() {
    return (descending ? "-" : "") + by.code();
  }

  /** The columns, each a link that sorts by it. */
  List<Column> columns(boolean ranked, Function<String, String> address) {
    return columns(ranked).map(each -> column(each, ranked, address)).toList();
  }

  private Column column(By column, boolean ranked, Function<String, String> address) {
    boolean large = column == By.ACTUAL || column == By.EXPECTED || column == By.MOVED;
    boolean down = column == by ? !descending : large;
    Sorted sorted = column != by ? Sorted.NONE : descending ? Sorted.DESCENDING : Sorted.ASCENDING;
    String words = column == By.ACTUAL && !ranked ? "value" : column.code();
    return new Column(
        "benchmark-" + words, address.apply(new BenchmarkSort(column, down).code()), sorted);
  }

  List<Row> sorted(List<Row> rows, Words words) {
    Collator collator = Collator.getInstance(words.locale());
    Comparator<Row> names = (a, b) -> collator.compare(a.name(), b.name());
    Comparator<Row> order =
        switch (by) {
          case RANK -> figures(row -> place(row, Place::rank));
          case NAME -> descending ? names.reversed() : names;
          case ACTUAL -> figures(Row::figure);
          case EXPECTED -> figures(row -> place(row, Place::expected));
          case DIFFERENCE -> figures(row -> place(row, Place::points));
          case MOVED -> figures(row -> row.moved() == null ? Double.NaN : row.moved().places());
        };
    return rows.stream().sorted(order.thenComparing(names)).toList();
  }

  private static double place(Row row, ToDoubleFunction<Place> figure) {
    return row.standing() == null ? Double.NaN : figure.applyAsDouble(row.standing());
  }

  /** Where the figure is not a number there is none. */
  private Comparator<Row> figures(ToDoubleFunction<Row> figure) {
    Comparator<Row> known = Comparator.comparing(row -> Double.isNaN(figure.applyAsDouble(row)));
    Comparator<Row> size = Comparator.comparingDouble(figure);
    return known.thenComparing(descending ? size.reversed() : size);
  }
}
