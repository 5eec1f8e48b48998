package dk.frirum.evidence.store;

import java.io.Serial;

/** An engine that does not do what it was asked: a file that cannot be read, a column it lacks. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
