package dk.frirum.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A CVR number")
class CvrTest {
  @Test
  @DisplayName("always has its check digit: modulus 11 with weights 2 7 6 5 4 3 2")
  void modulus() {
    assertEquals(Optional.of("13748136"), Cvr.read("13748136"), "Erhvervsstyrelsen's own example");
    assertEquals(Optional.of("13748136"), Cvr.read("DK 13 74 81 36"));
    for (int digit = 0; digit <= 9; digit++) {
      assertEquals(digit == 6, Cvr.read("1374813" + digit).isPresent(), "digit " + digit);
    }
  }

  @Test
  @DisplayName("with the remainder 1 does not exist, whatever its last digit")
  void remainderOne() {
    // 6 × 2 = 12, remainder 1: the check digit would be 10.
    for (int digit = 0; digit <= 9; digit++) {
      assertTrue(Cvr.read("6000000" + digit).isEmpty(), "digit " + digit);
    }
    assertTrue(Cvr.read("").isEmpty());
    assertTrue(Cvr.read("1374813").isEmpty());
    assertTrue(Cvr.read("abcdefgh").isEmpty());
  }
}
