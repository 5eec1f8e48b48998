package dk.frirum.meeting;

import java.util.Locale;

/**
 * Another meeting at the same time. Whose it is, is not said: it may be of a citizen this person
 * may not see.
 */
record Clash(With with, Span span) {
  /** What is asked for twice. */
  enum With {
    /** The one who holds it, or a colleague who is invited. */
    STAFF,
    CITIZEN,
    PLACE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
