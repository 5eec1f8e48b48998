package dk.frirum.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it in a field or an address.
 *
 * @param typed as typed
 * @param date the day; none where nothing was typed or it is no day
 * @param wrong whether something was typed that is no day between 1900 and 2099
 */
public record Day(String typed, @Nullable LocalDate date, boolean wrong) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DANISH =
      Pattern.compile("(\\d{1,2})[-./ ]\\s*(\\d{1,2})[-./ ]\\s*(\\d{4})");

  /** Reads {@code 2024-03-01}, {@code 1-3-2024}, {@code 1. 3. 2024}, {@code 1/3/2024}. */
  public static Day read(@Nullable String text) {
    String typed = text == null ? "" : text.strip();
    if (typed.isEmpty()) {
      return new Day("", null, false);
    }
    Matcher iso = ISO.matcher(typed);
    Matcher danish = DANISH.matcher(typed);
    LocalDate date =
        iso.matches()
            ? date(iso.group(1), iso.group(2), iso.group(3))
            : danish.matches() ? date(danish.group(3), danish.group(2), danish.group(1)) : null;
    return new Day(typed, date, date == null);
  }

  /** What is wrong, in the reader's language; none when all is well. */
  public @Nullable String error(Words words) {
    return wrong ? words.t("day.wrong") : null;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      // The calendar of the rules ends there.
      return date.getYear() < 1900 || date.getYear() > 2099 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
