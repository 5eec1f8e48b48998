package dk.frirum.evidence.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Named columns of equal length. A column whose every value is a number is one of numbers.
 *
 * @param columns by name, in their order
 * @param rows how many rows
 */
public record Table(SequencedMap<String, Column> columns, int rows) {

  /** Without rows or columns: for methods that are told all by their options. */
  public static final Table NONE = new Table(new LinkedHashMap<>(), 0);

  /**
   * @param names of the columns
   * @param records the rows, each with a text for every column; empty, {@code NA} and {@code .} are
   *     missing
   */
  public static Table of(List<String> names, List<List<String>> records) {
    SequencedMap<String, Column> columns = new LinkedHashMap<>();
    for (int at = 0; at < names.size(); at++) {
      @Nullable String[] texts = new @Nullable String[records.size()];
      for (int row = 0; row < texts.length; row++) {
        String text = records.get(row).get(at).strip();
        texts[row] = text.isEmpty() || text.equals("NA") || text.equals(".") ? null : text;
      }
      columns.put(names.get(at), column(texts));
    }
    return new Table(columns, records.size());
  }

  private static Column column(@Nullable String[] texts) {
    double[] numbers = new double[texts.length];
    for (int row = 0; row < texts.length; row++) {
      String text = texts[row];
      try {
        numbers[row] = text == null ? Double.NaN : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return new Column.Texts(texts, false);
      }
    }
    return new Column.Numbers(numbers);
  }

  /** The rows kept, in their order. */
  public Table where(boolean[] keep) {
    int[] at = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (keep[row]) {
        at[count++] = row;
      }
    }
    return rows(java.util.Arrays.copyOf(at, count));
  }

  /** These rows, in this order; a row may come more than once. */
  public Table rows(int[] at) {
    SequencedMap<String, Column> kept = new LinkedHashMap<>();
    columns.forEach((name, column) -> kept.put(name, rows(column, at)));
    return new Table(kept, at.length);
  }

  private static Column rows(Column column, int[] at) {
    return switch (column) {
      case Column.Numbers numbers -> {
        double[] values = new double[at.length];
        for (int row = 0; row < at.length; row++) {
          values[row] = numbers.values()[at[row]];
        }
        yield new Column.Numbers(values);
      }
      case Column.Texts texts -> {
        @Nullable String[] values = new @Nullable String[at.length];
        for (int row = 0; row < at.length; row++) {
          values[row] = texts.values()[at[row]];
        }
        yield new Column.Texts(values, texts.numeric());
      }
    };
  }

  /** What an expression gives, for every row: {@code age}, {@code log(pop)}, {@code sex == "F"}. */
  public Column column(String expression) {
    return Expression.evaluate(expression, this);
  }

  /** The same as numbers, NaN where missing; words are refused. */
  public double[] numbers(String expression) {
    return switch (column(expression)) {
      case Column.Numbers numbers -> numbers.values().clone();
      case Column.Texts _ ->
          throw new TableException("'" + expression + "' is not a number in every row", 0);
    };
  }

  /** The same as words, none where missing. */
  public @Nullable String[] labels(String expression) {
    return column(expression).labels();
  }

  /** The table with one column more. */
  public Table with(String name, Column column) {
    SequencedMap<String, Column> more = new LinkedHashMap<>(columns);
    more.put(name, column);
    return new Table(more, rows);
  }

  /** Rows in which none of these expressions is missing. */
  public Table complete(List<String> expressions) {
    boolean[] keep = new boolean[rows];
    java.util.Arrays.fill(keep, true);
    List<Column> all = new ArrayList<>();
    expressions.forEach(each -> all.add(column(each)));
    for (Column column : all) {
      for (int row = 0; row < rows; row++) {
        keep[row] &= !column.isMissing(row);
      }
    }
    return where(keep);
  }
}
