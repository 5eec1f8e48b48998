package dk.frirum.testing;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the application is used, which need not be the day of the machine. */
public final class Denmark {
  private Denmark() {}

  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Copenhagen"));
  }
}
