package dk.frirum.rules.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A period")
class PeriodTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
  private static final Period MARCH = new Period(FIRST, LAST);

  @Test
  @DisplayName("does not overlap the one that begins the day after it ends, seen from either side")
  void next() {
    Period april = new Period(LAST.plusDays(1), null);
    assertFalse(MARCH.overlaps(april));
    assertFalse(april.overlaps(MARCH));
  }

  @Test
  @DisplayName("overlaps the one that begins on its last day, seen from either side")
  void sharedDay() {
    Period late = new Period(LAST, null);
    assertTrue(MARCH.overlaps(late));
    assertTrue(late.overlaps(MARCH));
  }

  @Test
  @DisplayName("is written with its last day, where it has one")
  void written() {
    assertEquals("2024-03-01 .. 2024-03-31", MARCH.toString());
    assertEquals("2024-03-01 ..", new Period(FIRST, null).toString());
  }
}
