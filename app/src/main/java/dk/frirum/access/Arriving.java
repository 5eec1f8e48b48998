package dk.frirum.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * One who has given the right password and is not in yet: may use the page of the next step and
 * nothing else.
 *
 * @param id staff id
 * @param codeGiven whether the code from the phone has been given
 * @param since when the password was given
 */
record Arriving(long id, String username, Step step, boolean codeGiven, Instant since)
    implements AuthenticatedPrincipal {
  /** Time enough to set up a phone; then one begins again. */
  static final Duration LONGEST = Duration.ofMinutes(20);

  @Override
  public String getName() {
    return username;
  }
}
