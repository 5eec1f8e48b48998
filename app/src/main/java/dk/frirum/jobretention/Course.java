package dk.frirum.jobretention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A sickness spell as it is followed.
 *
 * @param group code; empty where it is not known
 * @param from first absence day
 * @param back first day back at the workplace or off benefit; none while neither
 */
record Course(String group, LocalDate from, @Nullable LocalDate back) {

  /** A week is seven days; days 1 to 7 are week 1, so that day 161 is the last of week 23. */
  static int week(LocalDate from, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, day) / 7) + 1;
  }

  /** The week something happened in, or the last that was followed to the end. */
  Exit exit(LocalDate today) {
    LocalDate end = back;
    if (end != null && !end.isAfter(today)) {
      return new Exit(week(from, end), true);
    }
    return new Exit(Math.toIntExact(ChronoUnit.DAYS.between(from, today) / 7), false);
  }

  /**
   * How it left.
   *
   * @param week 0 for one followed less than a week
   * @param event whether the citizen was back; otherwise nobody knows yet
   */
  record Exit(int week, boolean event) {}
}
