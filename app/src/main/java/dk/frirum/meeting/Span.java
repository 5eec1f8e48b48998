package dk.frirum.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From one instant until another, the last not included. */
public record Span(Instant from, Instant to) {
  /** From an instant on, for so many minutes. */
  public static Span of(Instant from, int minutes) {
    return new Span(from, from.plus(Duration.ofMinutes(minutes)));
  }

  /** The day it begins on. */
  public LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(from, zone);
  }

  int minutes() {
    return (int) Duration.between(from, to).toMinutes();
  }

  boolean overlaps(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
