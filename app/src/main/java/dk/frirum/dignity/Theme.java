package dk.frirum.dignity;

import java.util.Locale;

/**
 * What is asked about. That KL works with five themes of dignity is known; which they are has not
 * been read. These five are Frirum's own reading, and every page says so.
 */
enum Theme {
  /** I was listened to. */
  HEARD,
  /** I understood what is to happen, and why. */
  CLEAR,
  /** What I want and can do counted. */
  WISHES,
  /** I had a say. */
  SAY,
  /** I was met with respect. */
  RESPECT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
