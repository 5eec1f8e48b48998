package dk.frirum.access.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A code from the phone")
class TotpTest {
  /** RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest(name = "at {0} seconds is {1}")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  @DisplayName("is that of RFC 6238, appendix B: its eight digits end in our six")
  void vectors(long seconds, String eight) {
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertEquals(eight.substring(2), Totp.code(SECRET, step));
  }

  @Test
  @DisplayName("is taken one step early or late, and never two")
  void window() {
    Instant now = Instant.ofEpochSecond(1234567890);
    long step = Totp.step(now);
    for (long off = -1; off <= 1; off++) {
      assertEquals(Optional.of(step + off), Totp.step(SECRET, Totp.code(SECRET, step + off), now));
    }
    assertEquals(Optional.empty(), Totp.step(SECRET, Totp.code(SECRET, step - 2), now));
    assertEquals(Optional.empty(), Totp.step(SECRET, Totp.code(SECRET, step + 2), now));
  }

  @Test
  @DisplayName("is set up by text, link and picture of the same secret")
  void enrolment() {
    Enrolment enrolment = Enrolment.of(SECRET, "Frirum", "åse@havrelund");
    assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", enrolment.text());
    assertEquals(
        "otpauth://totp/Frirum:%C3%A5se%40havrelund?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Frirum&algorithm=SHA1&digits=6&period=30",
        enrolment.uri());
    // The three corners every reader looks for: seven dark squares in a row, four from the edge.
    assertTrue(enrolment.path().startsWith("M4 4h1v1h-1zM5 4h1v1h-1zM6 4h1v1h-1zM7 4h1v1h-1z"));
    assertTrue(enrolment.path().contains("M%d 4h1v1h-1z".formatted(enrolment.side() - 5)));
  }
}
