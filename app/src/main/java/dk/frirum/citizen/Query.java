package dk.frirum.citizen;

import dk.frirum.web.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What somebody looks for with the one search box. */
public sealed interface Query {

  /** Nothing that can be looked for. */
  record Nothing() implements Query {}

  /**
   * A CPR number; never in an address, a log or the trail.
   *
   * @param cpr ten digits
   */
  record Cpr(String cpr) implements Query {
    @Override
    public String toString() {
      return "cpr";
    }
  }

  /**
   * A birth date.
   *
   * @param days the day in each century it can mean
   */
  record Born(List<LocalDate> days) implements Query {
    public Born {
      days = List.copyOf(days);
    }
  }

  /**
   * A name.
   *
   * @param words beginnings of words, folded, in any order
   */
  record Name(List<String> words) implements Query {
    public Name {
      words = List.copyOf(words);
    }
  }

  /**
   * Understands what was typed: ten digits anywhere are a CPR number, {@code ddmmyy}, {@code
   * dd-mm-yyyy}, {@code yyyy-mm-dd} a birth date, all else a name.
   *
   * @param today nobody is born after it
   */
  static Query read(String typed, LocalDate today) {
    String text = typed.strip();
    Matcher cpr = Reading.CPR.matcher(text);
    if (cpr.find()) {
      return new Cpr(cpr.group(1) + cpr.group(2));
    }
    List<LocalDate> days = Reading.days(text, today);
    if (!days.isEmpty()) {
      return new Born(days);
    }
    List<String> words =
        Arrays.stream(Reading.BETWEEN_WORDS.split(SearchName.fold(text)))
            .filter(word -> !word.isEmpty())
            .limit(Reading.MOST_WORDS)
            .toList();
    return words.isEmpty() ? new Nothing() : new Name(words);
  }

  /** What was looked for, for the trail; of a CPR number only that it was one. */
  default Map<String, Object> said() {
    return switch (this) {
      case Nothing() -> Map.of();
      case Cpr _ -> Map.of("by", "cpr");
      case Born(List<LocalDate> days) ->
          Map.of("by", "born", "born", days.stream().map(LocalDate::toString).toList());
      case Name(List<String> words) -> Map.of("by", "name", "words", words);
    };
  }

  /** How it is read. */
  final class Reading {
    private static final Pattern CPR = Pattern.compile("(?<!\\d)(\\d{6})[- ]?(\\d{4})(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})-?");
    private static final Pattern LONG = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;

    private Reading() {}

    private static List<LocalDate> days(String text, LocalDate today) {
      Matcher brief = SHORT.matcher(text);
      if (brief.matches()) {
        return IntStream.of(1800, 1900, 2000)
            .mapToObj(century -> century + Integer.parseInt(brief.group(3)))
            .flatMap(year -> day(year, brief.group(2), brief.group(1)).stream())
            .filter(day -> !day.isAfter(today))
            .toList();
      }
      Matcher full = LONG.matcher(text);
      if (full.matches()) {
        return day(Integer.parseInt(full.group(3)), full.group(2), full.group(1));
      }
      LocalDate day = Day.read(text).date();
      return day == null ? List.of() : List.of(day);
    }

    /** An invented CPR number has 80 added to its month; so it is found by its first six digits. */
    private static List<LocalDate> day(int year, String month, String day) {
      int number = Integer.parseInt(month);
      try {
        return List.of(
            LocalDate.of(year, number > 80 ? number - 80 : number, Integer.parseInt(day)));
      } catch (DateTimeException e) {
        return List.of();
      }
    }
  }
}
