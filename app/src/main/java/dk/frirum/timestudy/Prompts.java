package dk.frirum.timestudy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the moments of a study. The working hours are cut into as many equal parts as there are
 * prompts, and one moment is drawn in each: every moment is as likely as any other, and two are
 * never asked about at once.
 */
record Prompts(RandomGenerator random) {

  /** Monday to Friday, all days of the study; public holidays are asked about and go unanswered. */
  static List<LocalDate> days(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day ->
            day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .toList();
  }

  /** The moments of one person's day, in order; whole minutes. */
  List<LocalTime> day(LocalTime from, LocalTime to, int prompts) {
    int minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    List<LocalTime> times = new ArrayList<>();
    for (int part = 0; part < prompts; part++) {
      int begin = minutes * part / prompts;
      int end = minutes * (part + 1) / prompts;
      times.add(from.plusMinutes(begin + random.nextInt(Math.max(1, end - begin))));
    }
    return times;
  }
}
