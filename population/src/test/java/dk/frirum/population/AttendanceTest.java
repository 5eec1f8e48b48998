package dk.frirum.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {
  private static final LocalDate START = LocalDate.of(2022, 1, 3);

  @Test
  void of_a_hundred_appointments_some_82_are_kept_in_time_10_late_and_8_missed() {
    Stay stay =
        new Stay(
            0,
            Benefit.SICKNESS,
            START,
            START,
            START.plusYears(2),
            Stay.Employment.UNEMPLOYED,
            Stay.Next.AWAY);
    LocalDate due = START.plusDays(56);
    int inTime = 0;
    int late = 0;
    int missed = 0;
    for (int index = 0; index < 10_000; index++) {
      Diary diary = new Diary(stay.to());
      new Chapter(stay, Dice.of(1, index, 5), diary)
          .keep(InterviewKind.FOLLOW_UP, START.plusDays(28), due);
      if (diary.interviews().stream().anyMatch(i -> i.outcome() == Outcome.CITIZEN_ABSENT)) {
        missed++;
      } else if (diary.interviews().getLast().on().isAfter(due)) {
        late++;
      } else {
        inTime++;
      }
    }
    assertEquals(82, inTime / 100.0, 1.5);
    assertEquals(10, late / 100.0, 1.5);
    assertEquals(8, missed / 100.0, 1.5);
  }

  @Test
  void a_spread_stays_within_its_ends_and_meets_its_median() {
    Spread spread = Spread.of(0, 10, 500, 40, 1000, 400);
    Dice dice = Dice.of(1, 2, 3);
    int below = 0;
    for (int draw = 0; draw < 10_000; draw++) {
      int value = spread.draw(dice);
      assertTrue(value >= 10 && value < 400);
      below += value < 40 ? 1 : 0;
    }
    assertEquals(50, below / 100.0, 2);
  }

  @Test
  void a_shuffle_gives_every_place_once() {
    Shuffle shuffle = new Shuffle(9, 10_007);
    boolean[] taken = new boolean[10_007];
    for (int index = 0; index < taken.length; index++) {
      int place = shuffle.of(index);
      assertTrue(!taken[place]);
      taken[place] = true;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-05, 2023-05-08", // Great Prayer Day, the last one
    "2024-04-26, 2024-04-26",
    "2025-04-17, 2025-04-22", // Easter
    "2025-05-29, 2025-05-30", // Ascension
    "2025-06-05, 2025-06-06",
    "2025-12-24, 2025-12-29",
    "2026-05-25, 2026-05-26" // Whit Monday
  })
  void a_closed_day_gives_way_to_the_next_open_one(LocalDate day, LocalDate open) {
    assertEquals(open, WorkingDays.onOrAfter(day));
  }
}
