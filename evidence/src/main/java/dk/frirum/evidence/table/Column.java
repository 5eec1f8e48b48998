package dk.frirum.evidence.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values of one column, one a row. */
public sealed interface Column {

  /**
   * Numbers.
   *
   * @param values NaN where missing
   */
  @SuppressWarnings("ArrayRecordComponent") // Columns are compared by nobody.
  record Numbers(double[] values) implements Column {}

  /**
   * Words; a column that is to count as groups is of this kind, too.
   *
   * @param values none where missing
   * @param numeric whether the words are numbers, which orders them as such
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Texts(@Nullable String[] values, boolean numeric) implements Column {}

  /** How many rows. */
  default int rows() {
    return switch (this) {
      case Numbers numbers -> numbers.values().length;
      case Texts texts -> texts.values().length;
    };
  }

  /** Whether a row has no value. */
  default boolean isMissing(int row) {
    return switch (this) {
      case Numbers numbers -> Double.isNaN(numbers.values()[row]);
      case Texts texts -> texts.values()[row] == null;
    };
  }

  /** The values as words, none where missing; whole numbers without decimals. */
  default @Nullable String[] labels() {
    return switch (this) {
      case Texts texts -> texts.values();
      case Numbers numbers -> {
        @Nullable String[] labels = new @Nullable String[rows()];
        for (int row = 0; row < labels.length; row++) {
          double value = numbers.values()[row];
          labels[row] = Double.isNaN(value) ? null : label(value);
        }
        yield labels;
      }
    };
  }

  /** A number as it is written in keys: {@code 12}, {@code 0.5}. */
  static String label(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
