package dk.frirum.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A CPR number")
class CprTest {

  @ParameterizedTest(name = "{0} was born on {1}")
  @CsvSource({
    "0181370000, 1937-01-01",
    "0181373999, 1937-01-01",
    "0181364000, 2036-01-01",
    "0181374000, 1937-01-01",
    "0181575000, 2057-01-01",
    "0181588000, 1858-01-01",
    "0181369000, 2036-01-01",
    "0181379000, 1937-01-01"
  })
  @DisplayName("tells the century by its seventh digit")
  void century(String cpr, LocalDate born) throws Cpr.Wrong {
    assertEquals(born, Cpr.read(cpr, true).born());
  }

  @Test
  @DisplayName("that is invented is refused where people are real, with the reason")
  void invented() throws Cpr.Wrong {
    assertTrue(
        assertThrows(Cpr.Wrong.class, () -> Cpr.read("018137-0000", false))
            .text()
            .danish()
            .contains("opdigtet"));
    assertNull(Cpr.read("018137-0000", true).warning());
  }

  @Test
  @DisplayName("that fails modulus 11 is taken, with a warning")
  void modulus() throws Cpr.Wrong {
    // 1 January 1901 with 0000 and 0001: at most one of two neighbours can pass.
    assertNotNull(
        Cpr.read("0101010000", false).warning() == null
            ? Cpr.read("0101010001", false).warning()
            : Cpr.read("0101010000", false).warning());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"310299-1234", "0000000000", "12345", "abcdefghij", "010199-12345", "018037-0000"})
  @DisplayName("that is none is refused")
  void none(String text) {
    assertThrows(Cpr.Wrong.class, () -> Cpr.read(text, true));
  }

  @Test
  @DisplayName("that lost its leading 0 in a spreadsheet is told so")
  void lostZero() {
    assertTrue(
        assertThrows(Cpr.Wrong.class, () -> Cpr.read("181370000", true))
            .text()
            .english()
            .contains("leading 0"));
  }

  @Test
  @DisplayName("is never whole in what is shown or logged")
  void masked() throws Cpr.Wrong {
    assertFalse(Cpr.read("0181370000", true).toString().contains("0000"));
    assertEquals("018137-••••;Åse;018137-••••", Cpr.masked("018137-0000;Åse;0181370000"));
    assertEquals("2024-03-12;07123456", Cpr.masked("2024-03-12;07123456"));
  }
}
