package dk.frirum.benchmarks;

import java.util.Locale;

/** Figures as they stand in the tables: three digits that count, a unit a reader can picture. */
public final class Figure {

  private Figure() {}

  /** As {@code 1.25 s}, {@code 21.4 ms}, {@code 3.10 µs}. */
  public static String time(double nanos) {
    if (nanos >= 1e9) {
      return three(nanos / 1e9) + " s";
    }
    return nanos >= 1e6 ? three(nanos / 1e6) + " ms" : three(nanos / 1e3) + " µs";
  }

  /** As {@code 21.4 M} or {@code 31,400}. */
  public static String count(double number) {
    return number >= 1e6 ? three(number / 1e6) + " M" : String.format(Locale.ROOT, "%,.0f", number);
  }

  /** As {@code 640 MB}; a megabyte is 2²⁰ bytes. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
  }

  private static String three(double number) {
    String format = number >= 99.95 ? "%,.0f" : number >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, number);
  }
}
