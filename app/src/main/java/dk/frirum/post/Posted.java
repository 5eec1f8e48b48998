package dk.frirum.post;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far something has come on its way out.
 *
 * @param once what it is
 * @param notBefore when it goes at the earliest, or is tried again
 * @param problem what went wrong last; empty for nothing
 */
public record Posted(
    String once,
    Channel channel,
    String recipient,
    State state,
    Instant notBefore,
    int attempts,
    String problem,
    @Nullable Instant sentAt) {

  /** Where it is. */
  public enum State {
    WAITING,
    SENT,
    /** It was refused for good, or tried too often. */
    FAILED,
    /** What it told of is no longer so. */
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
