package dk.frirum.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's clock in a simulation: goes when told to, and can be what stops a run. */
final class SimulatedClock extends Clock {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private volatile Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private volatile int until = -1;

  /** Gives the application this clock. */
  @TestConfiguration(proxyBeanMethods = false)
  static class InUse {
    @Bean
    @Primary
    SimulatedClock simulatedClock() {
      return new SimulatedClock();
    }
  }

  /** What stopped the application in the middle of something. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Nine in the morning of a day. */
  void set(LocalDate day) {
    now = day.atTime(9, 0).atZone(ZONE).toInstant();
  }

  void go(Duration time) {
    now = now.plus(time);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  /** The application stops dead when it asks for the time once more than so often. */
  void stopAfter(int askings) {
    until = askings;
  }

  void stopNoMore() {
    until = -1;
  }

  @Override
  public Instant instant() {
    if (until == 0) {
      throw new Stopped();
    }
    if (until > 0) {
      until--;
    }
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZONE) ? this : Clock.fixed(now, zone);
  }
}
