package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a duty was not met in time (<i>årsag til overskridelse</i>). A fact about the work, which
 * closes nothing; words come from {@code late.cause.<code>}.
 */
public enum LateCause {
  CITIZEN_ILL,
  /** The citizen did not come, and nothing was heard. */
  CITIZEN_ABSENT,
  /** The citizen asked for a later day. */
  CITIZEN_ASKED,
  EMPLOYER_ABSENT,
  /** Unemployment fund, practice, school, or another who was to take part. */
  PARTNER_ABSENT,
  STAFF_ABSENT,
  /** Nobody had a time before the date. */
  NO_SLOT,
  NO_INTERPRETER,
  WAITING_DOCUMENT,
  /** What the duty follows from was known too late. */
  KNOWN_LATE,
  /** A trial action, or its beginning or end. */
  TRIAL,
  TECHNICAL,
  /** With a text. */
  OTHER;

  /** The longest text that goes with a cause, in characters. */
  public static final int LONGEST_TEXT = 300;

  /** As stored: {@code citizen-ill}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause of a code; nothing where it is none. */
  public static Optional<LateCause> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
