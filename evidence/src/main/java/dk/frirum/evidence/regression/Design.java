package dk.frirum.evidence.regression;

import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a model, made of terms. A term is an expression; one of words, or {@code
 * factor(…)}, becomes a column for each value but the first, which the others are held against.
 * Several expressions joined with a colon are multiplied.
 *
 * @param names of the columns: the expression, with the value behind it where it is one of words;
 *     {@code (Intercept)} first where there is one
 * @param columns one array a column, one value a row
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Design(List<String> names, double[][] columns) {
  public static final String INTERCEPT = "(Intercept)";

  /**
   * @param references for a term, the value to hold the others against, if not the first
   */
  public static Design of(
      Table table, List<String> terms, boolean intercept, Map<String, String> references) {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    if (intercept) {
      double[] ones = new double[table.rows()];
      Arrays.fill(ones, 1);
      names.add(INTERCEPT);
      columns.add(ones);
    }
    boolean whole = !intercept;
    for (String term : terms) {
      Design part = new Design(List.of(), new double[][] {});
      for (String factor : factors(term)) {
        Column column = table.column(factor);
        Design next = part(factor, column, references.get(factor), whole);
        // Without an intercept the first group of words stands with every value, as an intercept
        // each.
        whole &= !(column instanceof Column.Texts);
        part = part.names.isEmpty() ? next : part.times(next);
      }
      names.addAll(part.names);
      columns.addAll(Arrays.asList(part.columns));
    }
    return new Design(List.copyOf(names), columns.toArray(double[][]::new));
  }

  private static Design part(
      String term, Column column, @Nullable String reference, boolean whole) {
    return switch (column) {
      case Column.Numbers numbers ->
          new Design(List.of(term), new double[][] {numbers.values().clone()});
      case Column.Texts texts -> dummies(term, texts, reference, whole);
    };
  }

  private static Design dummies(
      String term, Column.Texts texts, @Nullable String reference, boolean whole) {
    List<String> levels =
        new ArrayList<>(
            Arrays.stream(texts.values())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(
                    texts.numeric()
                        ? Comparator.comparingDouble(Double::parseDouble)
                        : Comparator.naturalOrder())
                .toList());
    if (reference != null && !levels.contains(reference)) {
      throw new IllegalArgumentException(
          "'" + term + "' never is '" + reference + "', so nothing can be held against it");
    }
    if (!whole && !levels.isEmpty()) {
      levels.remove(reference == null ? levels.getFirst() : reference);
    }
    double[][] columns = new double[levels.size()][texts.values().length];
    for (int row = 0; row < texts.values().length; row++) {
      int level = levels.indexOf(texts.values()[row]);
      if (level >= 0) {
        columns[level][row] = 1;
      }
    }
    return new Design(levels.stream().map(each -> term + each).toList(), columns);
  }

  private Design times(Design other) {
    List<String> products = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    // As elsewhere: the first factor runs fastest.
    for (int right = 0; right < other.columns.length; right++) {
      for (int left = 0; left < columns.length; left++) {
        products.add(names.get(left) + ":" + other.names.get(right));
        double[] product = columns[left].clone();
        for (int row = 0; row < product.length; row++) {
          product[row] *= other.columns[right][row];
        }
        values.add(product);
      }
    }
    return new Design(products, values.toArray(double[][]::new));
  }

  /** The expressions of a term: parts between colons that stand outside brackets and quotes. */
  public static List<String> factors(String term) {
    List<String> factors = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int at = 0; at < term.length(); at++) {
      char each = term.charAt(at);
      if (quote != 0) {
        quote = each == quote ? 0 : quote;
      } else if (each == '"' || each == '\'' || each == '`') {
        quote = each;
      } else if (each == '(') {
        depth++;
      } else if (each == ')') {
        depth--;
      } else if (each == ':' && depth == 0) {
        factors.add(term.substring(from, at).strip());
        from = at + 1;
      }
    }
    factors.add(term.substring(from).strip());
    return factors;
  }

  public int rows() {
    return columns.length == 0 ? 0 : columns[0].length;
  }
}
