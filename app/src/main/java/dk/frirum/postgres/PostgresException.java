package dk.frirum.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot run; the message is one sentence for the person at the keyboard. */
public final class PostgresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresException(String message) {
    super(message);
  }

  PostgresException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
