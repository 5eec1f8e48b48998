package dk.frirum.timestudy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A study with random prompts (<i>tidsstudie</i>).
 *
 * @param prompts each day, to each who takes part
 * @param from the working hours prompts come within
 * @param endedAt when it was ended, and numbers were cut off from names; none while it runs
 */
record Study(
    long id,
    String title,
    String purpose,
    LocalDate first,
    LocalDate last,
    int prompts,
    LocalTime from,
    LocalTime to,
    @Nullable Instant endedAt,
    int participants) {

  /** A moment can be said of for so long; later it is missing, not remembered. */
  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  /** Seconds one answer takes: a line opened with a tap, read, and another tap. */
  static final double SECONDS = 10;

  /** Of the working day that the study itself may take. */
  static final double MOST_BURDEN = 0.01;
}
