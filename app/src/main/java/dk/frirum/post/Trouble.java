package dk.frirum.post;

import java.util.Locale;

/** Why something was not taken; the words come from {@code post.problem.<code>}. */
enum Trouble {
  /** The next server cannot be reached, or does not let us in: nothing goes this way now. */
  AWAY,
  /** It takes others, and this one perhaps later (SMTP 4xx). */
  LATER,
  /** It never will (SMTP 5xx). */
  REFUSED,
  /** There is no such address. */
  ADDRESS,
  /** What it tells of is over. */
  TOO_LATE,
  /** This way is not set up any more. */
  CLOSED,
  /** It failed here, before anything was sent. */
  BROKEN;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether another attempt would come to the same. */
  boolean forGood() {
    return switch (this) {
      case REFUSED, ADDRESS, TOO_LATE, CLOSED -> true;
      case AWAY, LATER, BROKEN -> false;
    };
  }
}
