package dk.frirum.rules.time;

import dk.frirum.rules.said.Wrong;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The years whose public holidays have been held against another table of them, day by day. Outside
 * them the calendar answers nothing: a working day that is guessed moves a citizen's date unseen.
 */
public final class VerifiedYears {
  public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2060, 12, 31);

  static final int FIRST_DAY = (int) FIRST.toEpochDay();
  static final int LAST_DAY = (int) LAST.toEpochDay();

  private VerifiedYears() {}

  public static boolean contain(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** Why a date is refused, as a sentence without its full stop. */
  public static String refusal(LocalDate day) {
    return Wrong.YEARS_NOT_VERIFIED.of(day).english();
  }

  static DateTimeException refused(LocalDate day) {
    return new DateTimeException(refusal(day));
  }
}
