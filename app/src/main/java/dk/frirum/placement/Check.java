package dk.frirum.placement;

import dk.frirum.rules.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of something that is about to be agreed (<i>kontrol</i>): allowed, or refused
 * because.
 *
 * @param rule id of the card
 * @param law paragraph, in the version in force on the day
 * @param numbers what was used, by code
 */
record Check(
    String rule,
    Text title,
    String law,
    Answer answer,
    SequencedMap<String, String> numbers,
    @Nullable Lifted lifted,
    String rulebook,
    LocalDate day) {

  /** The card that lifted it, and its last day; none while that is open. */
  record Lifted(String deviation, Text title, @Nullable LocalDate until) {}

  /** The answers there are. */
  enum Answer {
    ALLOWED,
    /** The rule says no, and something sets it aside. */
    LIFTED,
    REFUSED,
    /** The act leaves it to a judgement, which must be made and noted. */
    JUDGEMENT,
    /** It hangs on something nobody has registered. */
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody must say why it is registered all the same. */
    boolean needsReason() {
      return this == REFUSED || this == JUDGEMENT;
    }
  }
}
