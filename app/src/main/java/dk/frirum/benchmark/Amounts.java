package dk.frirum.benchmark;

import dk.frirum.web.Words;
import java.text.NumberFormat;

/** Figures as a reader's language writes them. */
record Amounts(Words words) {

  /** {@code 12,3}. */
  String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A share of 1 as {@code 12,3 %}. */
  String percent(double share) {
    return decimal(100 * share, 1) + " %";
  }

  /** A difference of shares with its sign, in percentage points: {@code +0,42}. */
  String points(double difference) {
    return signed(decimal(Math.abs(100 * difference), 2), Math.round(10_000 * difference));
  }

  /** A whole number with its sign: {@code +52}. */
  String signed(long value) {
    return signed(words.number(Math.abs(value)), value);
  }

  private static String signed(String text, long sign) {
    return (sign > 0 ? "+" : sign < 0 ? "\u2212" : "") + text;
  }
}
