package dk.frirum.casework;

/** What became of a command. */
sealed interface Saving {
  /** It is saved, now or by the same click before. */
  record Saved(long id) implements Saving {}

  /** Somebody has already registered just this. */
  record AlreadyThere(Registered by) implements Saving {}

  /** Somebody has saved since the form was opened; nothing was changed. */
  record Conflict(Registered now) implements Saving {}
}
