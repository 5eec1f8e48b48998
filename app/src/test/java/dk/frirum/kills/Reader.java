package dk.frirum.kills;

import dk.frirum.testing.Visit;
import java.io.UncheckedIOException;

/** Somebody who looks at one citizen's page after the other until nobody answers any more. */
final class Reader {
  static final String NAME = "reader";

  private final Visit visit;
  private final int citizens;
  private int shown;

  Reader(int port, int citizens) {
    this.visit = Visit.of(port, NAME);
    this.citizens = citizens;
  }

  /** How many pages came whole, until the program was gone. */
  int work() {
    try {
      while (visit.get("/citizens/" + (1 + shown % citizens)).statusCode() == 200) {
        shown++;
      }
    } catch (UncheckedIOException e) {
      // killed
    }
    return shown;
  }
}
