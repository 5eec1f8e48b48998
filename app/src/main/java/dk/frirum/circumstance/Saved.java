package dk.frirum.circumstance;

/** What became of a registration. */
enum Saved {
  DONE,
  /** It stands like that already, or has another value from the same day; nothing was saved. */
  STANDS,
  /** No sickness benefit runs that day, and so none ends; nothing was saved. */
  NOT_SICK,
  /** Somebody else has taken it back; nothing was saved. */
  GONE
}
