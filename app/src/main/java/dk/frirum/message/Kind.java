package dk.frirum.message;

import java.util.Locale;

/** What a message is about; the words come from {@code message.<code>}. */
enum Kind {
  /** Somebody opened the case of one's citizen in an emergency. */
  EMERGENCY,
  /** A colleague said they must not deal with a citizen whose case they have. */
  CONFLICT,
  /** The rules no longer come to a date the citizen was told. */
  DATE_MOVED,
  /** Something of one's citizen's, or that one registered, was another citizen's and is moved. */
  MOVED_AWAY,
  /** Something that was registered on another citizen is one's citizen's. */
  MOVED_HERE,
  /** Two records of one's citizen were merged, or parted again. */
  MERGED,
  PARTED,
  /** A party of a meeting one holds has answered, or the citizen has booked one. */
  ANSWERED,
  /** A citizen, or tasks and meetings about one, were given to one. */
  ASSIGNED_HERE,
  /** A citizen was given to another. */
  ASSIGNED_AWAY,
  /** The citizen has changed the own plan. */
  PLAN_CHANGED,
  /** The citizen has asked about the guidance on rights and duties. */
  GUIDANCE_ASKED,
  /** Something one wanted sent could not be sent. */
  POST_FAILED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
