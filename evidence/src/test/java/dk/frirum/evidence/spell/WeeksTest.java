package dk.frirum.evidence.spell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weeks")
class WeeksTest {
  @Test
  @DisplayName("run from Monday to Sunday, also across New Year and in a year of 53")
  void follow() {
    LocalDate day = LocalDate.of(2019, 12, 30);
    int week = Weeks.of(day);
    for (int each = 0; each < 400; each++, day = day.plusDays(1)) {
      week += each > 0 && day.getDayOfWeek() == DayOfWeek.MONDAY ? 1 : 0;
      assertEquals(week, Weeks.of(day), day.toString());
    }
  }

  @Test
  @DisplayName(
      "are written as people write them: 31 December 2020 is in week 53, 1 January 2021, too")
  void text() {
    assertEquals("2020-W53", Weeks.text(Weeks.of(LocalDate.of(2020, 12, 31))));
    assertEquals("2020-W53", Weeks.text(Weeks.of(LocalDate.of(2021, 1, 3))));
    assertEquals("2021-W01", Weeks.text(Weeks.of(LocalDate.of(2021, 1, 4))));
    assertEquals("2020-W01", Weeks.text(Weeks.of(LocalDate.of(2019, 12, 30))));
  }

  @Test
  @DisplayName("before 1970 are counted on, downwards")
  void before() {
    assertEquals(0, Weeks.of(LocalDate.of(1969, 12, 29)));
    assertEquals(-1, Weeks.of(LocalDate.of(1969, 12, 28)));
    assertEquals(LocalDate.of(1969, 12, 22), Weeks.monday(-1));
  }
}
