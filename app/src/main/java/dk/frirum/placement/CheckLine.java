package dk.frirum.placement;

import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rule said, in words.
 *
 * @param answer code
 * @param says what it came to: what was lifted by what until when, or what the bound is
 * @param numbers the numbers used
 * @param despite why it was registered all the same; empty for no reason
 * @param href the card
 */
public record CheckLine(
    String title,
    String law,
    String answer,
    String says,
    List<String> numbers,
    String despite,
    String href) {

  public CheckLine {
    numbers = List.copyOf(numbers);
  }

  static CheckLine of(Check check, Words words) {
    return of(check, RuleChecks.Despite.NOTHING, words);
  }

  static CheckLine of(Check check, RuleChecks.Despite despite, Words words) {
    String reason =
        despite.reason().isEmpty()
            ? ""
            : words.t("placement.despite." + despite.reason())
                + (despite.text().isEmpty() ? "" : ": " + despite.text());
    return new CheckLine(
        check.title().in(words.rules()),
        check.law(),
        check.answer().code(),
        says(check, words),
        numbers(check.numbers(), words),
        reason,
        check.numbers().containsKey("bound") || check.numbers().containsKey("missing")
            ? "/placements/rules#" + check.rule()
            : "/rulebook/" + check.rule());
  }

  /** {@code Loven ville have sagt nej: … fraveget af … til og med …}. */
  private static String says(Check check, Words words) {
    Check.Lifted lifted = check.lifted();
    String because = because(check, words);
    return switch (check.answer()) {
      case ALLOWED -> because;
      case LIFTED ->
          lifted == null
              ? because
              : words.t(
                  "placement.check.lifted",
                  because,
                  lifted.title().in(words.rules()),
                  lifted.until() == null
                      ? words.t("placement.check.open")
                      : words.t("placement.check.until", words.date(lifted.until())));
      case REFUSED -> words.t("placement.check.refused", because);
      case JUDGEMENT -> words.t("placement.check.judgement", because);
      case UNKNOWN ->
          check.numbers().containsKey("missing")
              ? words.t(
                  "placement.check.missing",
                  words.t("placement.number." + check.numbers().get("missing")))
              : words.t("placement.check.unknown");
    };
  }

  private static String because(Check check, Words words) {
    Map<String, String> numbers = check.numbers();
    String bound = numbers.get("bound");
    if (bound != null) {
      return words.t("placement.check.bound", numbers.getOrDefault("has", ""), bound);
    }
    if (numbers.containsKey("last-day")) {
      return words.t(
          "placement.check.lastday", day(numbers, "last-day", words), day(numbers, "ends", words));
    }
    String days = numbers.get("spell-days");
    return days == null
        ? ""
        : words.t("placement.check.days", days, day(numbers, "spell-from", words));
  }

  private static String day(Map<String, String> numbers, String name, Words words) {
    return words.date(LocalDate.parse(numbers.getOrDefault(name, "1900-01-01")));
  }

  private static List<String> numbers(Map<String, String> numbers, Words words) {
    List<String> lines = new ArrayList<>();
    numbers.forEach((name, value) -> {
      String shown =
          value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.date(LocalDate.parse(value)) : value;
      if (!name.equals("missing")) {
        lines.add(words.t("placement.number." + name) + ": " + shown);
      }
    });
    return lines;
  }
}
