package dk.frirum.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cards one person wants to put in force, and what another said of it (<i>ikrafttræden</i>).
 *
 * @param cards the very text that is put in force
 * @param graceWeeks weeks within which what the law asks for is not due before their end; none
 *     where the law applies from the next day
 * @param on the day it is about: the first of a start or change, the last of a stop
 * @param verdict none while it waits for a second person
 */
public record Enactment(
    long id,
    String source,
    Kind kind,
    int version,
    String cards,
    @Nullable Integer graceWeeks,
    LocalDate on,
    String reason,
    long proposedBy,
    String proposer,
    Instant proposedAt,
    @Nullable Verdict verdict,
    String decider,
    String remark) {

  /** What is wanted. */
  public enum Kind {
    START,
    CHANGE,
    PROLONG,
    STOP;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What it is called once it has happened. */
    TrialAction.Decision.Kind decided() {
      return switch (this) {
        case START -> TrialAction.Decision.Kind.STARTED;
        case CHANGE -> TrialAction.Decision.Kind.CHANGED;
        case PROLONG -> TrialAction.Decision.Kind.PROLONGED;
        case STOP -> TrialAction.Decision.Kind.STOPPED;
      };
    }
  }

  /** What the second person said. */
  public enum Verdict {
    IN_FORCE,
    REJECTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
