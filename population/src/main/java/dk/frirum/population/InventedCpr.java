package dk.frirum.population;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * A person number (<i>personnummer</i>) that can belong to nobody: DDMMYYSSSS with 80 added to the
 * month.
 *
 * <p>The civil register has never issued a month above 12, and the national pattern of the job
 * centres' systems lets only 01 to 12 through, so 81 to 92 is refused wherever a real number is
 * expected and can meet no living or dead person. All else is as in a real one, so that software
 * meets the real difficulties: the seventh digit gives the century (0–3: 1900s; 4 and 9: 1900s when
 * the year is 37–99, else 2000s; 5–8: 2000s, <a
 * href="https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret">cpr.dk</a>), and the tenth is
 * odd for men. Modulus 11 is not sought: real numbers without it have been valid since 2007.
 *
 * @param value ten digits, no hyphen
 */
public record InventedCpr(String value) {
  /** What is added to the month. */
  public static final int MONTH_OFFSET = 80;

  /** Numbers to be had: 365 days, and 6,000 serials for any year from 1937 to 2036. */
  static final int ALLOCATIONS = 365 * 6000;

  private static final int ANY_COMMON_YEAR = 2001;
  private static final Pattern SHAPE =
      Pattern.compile("(0[1-9]|[12]\\d|3[01])(8[1-9]|9[0-2])\\d{6}");

  /**
   * @throws IllegalArgumentException if the text is not ten digits with a month from 81 to 92
   */
  public InventedCpr {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an invented person number");
    }
  }

  /**
   * The number of one allocation. Day and serial follow from the allocation alone, so two
   * allocations never meet, whatever years are chosen. Nobody is born on 29 February.
   */
  static InventedCpr of(int allocation, int year) {
    MonthDay day = birthday(allocation);
    int serial = allocation / 365;
    int seventh = year < 2000 ? "012349".charAt(serial / 1000) - '0' : 4 + serial / 1000;
    char[] digits = new char[10];
    two(digits, 0, day.getDayOfMonth());
    two(digits, 2, day.getMonthValue() + MONTH_OFFSET);
    two(digits, 4, year % 100);
    digits[6] = (char) ('0' + seventh);
    digits[7] = (char) ('0' + serial / 100 % 10);
    two(digits, 8, serial % 100);
    return new InventedCpr(new String(digits));
  }

  /** The birthday of an allocation; the year is free. */
  static MonthDay birthday(int allocation) {
    return MonthDay.from(LocalDate.ofYearDay(ANY_COMMON_YEAR, allocation % 365 + 1));
  }

  /** The sex of an allocation. */
  static boolean female(int allocation) {
    return allocation / 365 % 2 == 0;
  }

  private static void two(char[] digits, int at, int number) {
    digits[at] = (char) ('0' + number / 10);
    digits[at + 1] = (char) ('0' + number % 10);
  }

  /** The date of birth it tells. */
  public LocalDate born() {
    int year = number(4, 6);
    int seventh = number(6, 7);
    boolean nineteen = seventh <= 3 || (seventh == 4 || seventh == 9) && year >= 37;
    return LocalDate.of((nineteen ? 1900 : 2000) + year, number(2, 4) - MONTH_OFFSET, number(0, 2));
  }

  /** Whether the tenth digit is even. */
  public boolean female() {
    return number(9, 10) % 2 == 0;
  }

  private int number(int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  /** Masked: a person number has no place in a log, not even an invented one. */
  @Override
  public String toString() {
    return value.substring(0, 6) + "-••••";
  }
}
