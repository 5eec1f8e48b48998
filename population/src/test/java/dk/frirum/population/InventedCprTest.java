package dk.frirum.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventedCprTest {
  /** The pattern of the national job-centre data, without its last part: "unknown", ten zeros. */
  private static final Pattern NATIONAL =
      Pattern.compile(
          "(((0[1-9]|1[0-9]|2[0-9]|3[0-1])(01|03|05|07|08|10|12))"
              + "|((0[1-9]|1[0-9]|2[0-9]|30)(04|06|09|11))"
              + "|((0[1-9]|1[0-9]|2[0-9])(02)))[0-9]{6}");

  @Test
  void a_million_citizens_have_a_million_numbers_and_none_fits_the_national_pattern() {
    long[] numbers =
        Population.of(7, 1_000_000, Population.EARLIEST)
            .people()
            .map(person -> person.cpr().value())
            .peek(cpr -> assertFalse(NATIONAL.matcher(cpr).matches()))
            .mapToLong(Long::parseLong)
            .toArray();
    assertEquals(1_000_000, Arrays.stream(numbers).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(ints = {1949, 1979, 1999, 2000, 2008, 2022})
  void every_allocation_tells_its_own_birthday_and_sex_in_any_year(int year) {
    for (int allocation = 0; allocation < InventedCpr.ALLOCATIONS; allocation += 97) {
      InventedCpr cpr = InventedCpr.of(allocation, year);
      assertEquals(InventedCpr.birthday(allocation).atYear(year), cpr.born());
      assertEquals(InventedCpr.female(allocation), cpr.female());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0181753000, 1975-01-01", "0181754000, 1975-01-01", "0181364000, 2036-01-01",
    "0181575000, 2057-01-01", "0181369000, 2036-01-01", "3192909001, 1990-12-31"
  })
  void the_seventh_digit_gives_the_century(String cpr, LocalDate born) {
    assertEquals(born, new InventedCpr(cpr).born());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0101751234", "0193751234", "3281751234", "018175123", "018175-1234", ""})
  void a_number_that_could_be_real_or_is_none_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new InventedCpr(text));
  }

  @Test
  void it_does_not_show_itself_in_a_log() {
    assertEquals("018175-••••", new InventedCpr("0181751234").toString());
  }

  @Test
  void the_born_date_is_the_one_in_the_number() {
    Population.of(3, 2000, LocalDate.of(2026, 9, 1))
        .forEach(person -> {
          assertEquals(person.born(), person.cpr().born());
          assertFalse(Year.of(person.born().getYear()).isBefore(Year.of(1945)));
        });
  }
}
