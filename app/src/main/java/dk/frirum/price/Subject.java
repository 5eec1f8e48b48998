package dk.frirum.price;

import java.util.Locale;

/**
 * What minutes are assumed for.
 *
 * @param code of the kind of event in the dictionary, or id of the requirement
 */
record Subject(What what, String code) {

  /** Whether it is a kind of meeting, whatever asks for it, or one requirement. */
  enum What {
    EVENT,
    REQUIREMENT
  }

  static Subject event(String code) {
    return new Subject(What.EVENT, code);
  }

  static Subject requirement(String id) {
    return new Subject(What.REQUIREMENT, id);
  }

  /**
   * As stored: {@code event:job-interview}.
   *
   * @throws IllegalArgumentException for what is none
   */
  static Subject of(String stored) {
    int colon = stored.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("No subject: " + stored);
    }
    return new Subject(
        What.valueOf(stored.substring(0, colon).toUpperCase(Locale.ROOT)),
        stored.substring(colon + 1));
  }

  String stored() {
    return what.name().toLowerCase(Locale.ROOT) + ":" + code;
  }
}
