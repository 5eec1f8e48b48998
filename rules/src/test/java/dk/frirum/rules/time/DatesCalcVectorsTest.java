package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The date vectors of the Catala project's {@code dates-calc} (Apache-2.0), {@code
 * test/exact_computations.csv} and {@code test/ambiguous_computations.csv} at commit 9125d78. Where
 * it finds a sum ambiguous and wants a rounding, a card's counting rule has chosen already: both of
 * ours go down to the month's last day, never up into the next month.
 */
@Tag("dates")
class DatesCalcVectorsTest {

  @ParameterizedTest
  @CsvSource({
    "2012-03-20, 10 days, 2012-03-30",
    "2012-03-31, 1 day, 2012-04-01",
    "2012-02-28, 1 day, 2012-02-29",
    "2013-02-28, 1 day, 2013-03-01",
    "2012-03-01, 71 days, 2012-05-11",
    "2012-11-01, 71 days, 2013-01-11"
  })
  void theExactDays(LocalDate day, String span, LocalDate sum) {
    assertEquals(sum, CountingTest.add(Counting.CALENDAR_DAYS, day, span));
    assertEquals(sum, CountingTest.add(Counting.SAME_WEEKDAY, day, span));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-02-15, 2 months, 2012-04-15",
    "2012-02-28, 4 months, 2012-06-28",
    "2012-03-15, 1 month, 2012-04-15",
    "2012-11-15, 3 months, 2013-02-15",
    "2012-03-31, 2 months, 2012-05-31",
    "2012-01-31, 2 months, 2012-03-31",
    "2013-01-31, 2 months, 2013-03-31",
    "2012-10-31, 5 months, 2013-03-31",
    "2012-01-01, 1 year, 2013-01-01",
    "2012-02-28, 4 years, 2016-02-28",
    "2012-02-29, 4 years, 2016-02-29",
    "2012-03-15, 1 year, 2013-03-15",
    "2012-11-15, 3 years, 2015-11-15"
  })
  void theExactMonthsAndYears(LocalDate day, String span, LocalDate sum) {
    assertEquals(sum, CountingTest.add(Counting.CLAMP_TO_MONTH_END, day, span));
    assertEquals(sum, CountingTest.add(Counting.MONTH_END_STAYS, day, span));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-03-31, 1 month, 2012-05-01, 2012-04-30",
    "2012-03-31, 3 months, 2012-07-01, 2012-06-30",
    "2012-01-31, 1 month, 2012-03-01, 2012-02-29",
    "2012-01-31, 3 months, 2012-05-01, 2012-04-30",
    "2013-01-31, 1 month, 2013-03-01, 2013-02-28",
    "2013-01-31, 3 months, 2013-05-01, 2013-04-30",
    "2012-10-31, 4 months, 2013-03-01, 2013-02-28",
    "2012-10-31, 6 months, 2013-05-01, 2013-04-30",
    "2012-10-29, 4 months, 2013-03-01, 2013-02-28",
    "2012-02-29, 1 year, 2013-03-01, 2013-02-28",
    "2012-02-29, 88 years, 2100-03-01, 2100-02-28"
  })
  void theAmbiguousGoDownToTheMonthsLastDay(
      LocalDate day, String span, LocalDate up, LocalDate down) {
    assertEquals(up, down.plusDays(1));
    assertEquals(down, CountingTest.add(Counting.CLAMP_TO_MONTH_END, day, span));
    assertEquals(down, CountingTest.add(Counting.MONTH_END_STAYS, day, span));
  }
}
