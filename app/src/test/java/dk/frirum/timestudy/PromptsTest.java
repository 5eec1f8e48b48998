package dk.frirum.timestudy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The moments of a study")
class PromptsTest {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime HALF_PAST_THREE = LocalTime.of(15, 30);

  @Test
  @DisplayName(
      "are as many as asked for, in order, within the working hours, each part of the day alike")
  void spread() {
    Prompts prompts = new Prompts(new Random(1));
    int[] byHour = new int[24];
    for (int day = 0; day < 2000; day++) {
      List<LocalTime> times = prompts.day(EIGHT, HALF_PAST_THREE, 5);
      assertEquals(5, times.size());
      assertEquals(times.stream().sorted().distinct().toList(), times);
      times.forEach(time -> {
        assertTrue(!time.isBefore(EIGHT) && time.isBefore(HALF_PAST_THREE), time.toString());
        byHour[time.getHour()]++;
      });
    }
    // 10,000 moments over seven and a half hours: 1,333 an hour.
    for (int hour = 8; hour < 15; hour++) {
      assertEquals(1333, byHour[hour], 120, "hour " + hour);
    }
  }

  @Test
  @DisplayName("are of no Saturday or Sunday")
  void weekdays() {
    assertEquals(
        List.of(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9)),
        Prompts.days(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9)));
  }
}
