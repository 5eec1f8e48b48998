package dk.frirum.post;

import java.util.Locale;

/** Why something is sent; all that a subject line ever says beside a time. */
public enum Occasion {
  /** A meeting was called (<i>indkaldelse</i>). */
  SUMMONS,
  /** It is at another time or place. */
  MOVED,
  /** It is not held after all (<i>aflysning</i>). */
  CANCELLED,
  /** The summons was about somebody else (<i>indkaldt ved en fejl</i>). */
  ANOTHER,
  /** It is soon (<i>påmindelse</i>). */
  REMINDER;

  /** As stored: {@code summons}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
