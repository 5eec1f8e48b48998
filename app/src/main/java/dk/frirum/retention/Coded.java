package dk.frirum.retention;

import java.util.Locale;

/** A word of the data file. */
interface Coded {
  String name();

  /** As written: {@code last-spell-ended}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
