package dk.frirum.retention;

import dk.frirum.rules.Language;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something is kept (<i>opbevaringsperiode</i>). */
sealed interface Keep {
  Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3}) (day|month|year)s?");

  /** The municipality has not decided: nothing is ever proposed. */
  record Undecided() implements Keep {}

  record Permanently() implements Keep {}

  /** For so long after the clock started. */
  record For(Period period) implements Keep {}

  /** As {@code 5 years}, {@code 30 days}, {@code undecided} or {@code permanently}. */
  static Optional<Keep> read(String written) {
    if (written.equals("undecided")) {
      return Optional.of(new Undecided());
    }
    if (written.equals("permanently")) {
      return Optional.of(new Permanently());
    }
    Matcher found = WRITTEN.matcher(written);
    if (!found.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(found.group(1));
    return Optional.of(
        new For(
            switch (found.group(2)) {
              case "day" -> Period.ofDays(number);
              case "month" -> Period.ofMonths(number);
              default -> Period.ofYears(number);
            }));
  }

  /** In words. */
  default String in(Language language) {
    boolean danish = language == Language.DANISH;
    return switch (this) {
      case Undecided _ -> danish ? "ikke besluttet" : "undecided";
      case Permanently _ -> danish ? "varigt" : "permanently";
      case For(Period period) -> {
        if (period.getYears() > 0) {
          yield period.getYears() + (danish ? " år" : period.getYears() == 1 ? " year" : " years");
        }
        if (period.getMonths() > 0) {
          yield danish
              ? period.getMonths() + (period.getMonths() == 1 ? " måned" : " måneder")
              : period.getMonths() + (period.getMonths() == 1 ? " month" : " months");
        }
        yield danish
            ? period.getDays() + (period.getDays() == 1 ? " dag" : " dage")
            : period.getDays() + (period.getDays() == 1 ? " day" : " days");
      }
    };
  }
}
