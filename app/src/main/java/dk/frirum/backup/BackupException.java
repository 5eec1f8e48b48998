package dk.frirum.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be made, read or restored; the message is for the person at the keyboard. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
