package dk.frirum.web;

import java.util.UUID;

/** Hidden fields of a form, as they came back. */
public final class Hidden {
  private Hidden() {}

  /** The key of an attempt. A form without its key is a new attempt. */
  public static UUID key(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException _) {
      return UUID.randomUUID();
    }
  }

  /** The version the person saw; one there never is where it is none. */
  public static int version(String sent) {
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
  }
}
