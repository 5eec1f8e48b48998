package dk.frirum.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one field of a list. */
public sealed interface Cell {
  Cell EMPTY = new Text("");

  /** A text, exactly as it is shown on the page. */
  record Text(String text) implements Cell {}

  /** A whole number. */
  record Number(long number) implements Cell {}

  /**
   * A number with decimals.
   *
   * @param digits how many, 0 to 6; it is rounded to them
   */
  record Decimal(double number, int digits) implements Cell {
    /** Rounded, with its digits. */
    BigDecimal rounded() {
      return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
  }

  /** A day. */
  record Date(LocalDate date) implements Cell {}

  /** A text; empty for none. */
  static Cell of(@Nullable String text) {
    return text == null ? EMPTY : new Text(text);
  }

  /** A number; empty for none. */
  static Cell of(@Nullable Integer number) {
    return number == null ? EMPTY : new Number(number);
  }

  /** A day; empty for none. */
  static Cell of(@Nullable LocalDate date) {
    return date == null ? EMPTY : new Date(date);
  }
}
