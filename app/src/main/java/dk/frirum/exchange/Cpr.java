package dk.frirum.exchange;

import dk.frirum.rules.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CPR number (<i>personnummer</i>) as written in a file, read by the rules of <a
 * href="https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret">cpr.dk</a>.
 *
 * @param value ten digits
 * @param born the date it tells
 * @param warning what is unusual about it; none when nothing is
 */
record Cpr(String value, LocalDate born, @Nullable Text warning) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{6})[- ]?(\\d{4})");
  private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  /** What is added to the month of a number that can belong to nobody. */
  private static final int INVENTED = 80;

  /** Numbers without it are fully valid, so it is never a reason to refuse. */
  private static final Text FAILS =
      new Text(
          "CPR-nummeret opfylder ikke modulus 11; det kan være rigtigt alligevel",
          "The CPR number fails modulus 11; it may be right all the same");

  /** A number that is none. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    Wrong(String danish, String english) {
      super(english);
      this.text = new Text(danish, english);
    }

    Text text() {
      return text;
    }
  }

  /**
   * Reads a number.
   *
   * @param inventedToo whether numbers that can belong to nobody are welcome
   */
  static Cpr read(String text, boolean inventedToo) throws Wrong {
    var shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      throw shape(text.strip());
    }
    String value = shape.group(1) + shape.group(2);
    int month = Integer.parseInt(value, 2, 4, 10);
    boolean invented = month > INVENTED && month <= INVENTED + 12;
    if (invented && !inventedToo) {
      throw new Wrong(
          "Nummeret er opdigtet (måned %d) og hører kun hjemme i en demo".formatted(month),
          "The number is invented (month %d) and belongs only in a demo".formatted(month));
    }
    try {
      LocalDate born =
          LocalDate.of(year(value), invented ? month - INVENTED : month, number(value, 0));
      return new Cpr(value, born, invented || passes(value) ? null : FAILS);
    } catch (DateTimeException e) {
      throw new Wrong(
          "De første seks cifre er ingen dato (ddmmåå)",
          "The first six digits are no date (ddmmyy)");
    }
  }

  private static Wrong shape(String text) {
    if (text.matches("\\d{9}|\\d{5}-\\d{4}")) {
      return new Wrong(
          "Nummeret har 9 cifre: et regneark har nok fjernet et 0 foran",
          "The number has 9 digits: a spreadsheet has probably dropped a leading 0");
    }
    return new Wrong(
        "Et CPR-nummer har ti cifre, som ddmmåå-xxxx",
        "A CPR number has ten digits, as ddmmyy-xxxx");
  }

  private static boolean passes(String value) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (value.charAt(at) - '0');
    }
    return sum % 11 == 0;
  }

  /** The seventh digit tells the century. */
  private static int year(String value) {
    int year = number(value, 4);
    return switch (value.charAt(6)) {
      case '0', '1', '2', '3' -> 1900 + year;
      case '4', '9' -> year <= 36 ? 2000 + year : 1900 + year;
      default -> year <= 57 ? 2000 + year : 1800 + year;
    };
  }

  private static int number(String value, int at) {
    return Integer.parseInt(value, at, at + 2, 10);
  }

  /** A text with every number in it cut down to its date. */
  static String masked(String text) {
    return text.replaceAll("(?<!\\d)(\\d{5,6})[- ]?\\d{4}(?!\\d)", "$1-••••");
  }

  /** Masked: a person number has no place in a log. */
  @Override
  public String toString() {
    return masked(value);
  }
}
