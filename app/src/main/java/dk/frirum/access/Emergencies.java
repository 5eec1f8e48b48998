package dk.frirum.access;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.jooq.impl.DSL.max;

import dk.frirum.access.Decision.Allowed;
import dk.frirum.access.Decision.Refused;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Access in an emergency (<i>nødadgang</i>, break-glass): with a reason, for some hours. */
@Component
public class Emergencies {
  /** How long it lasts. */
  static final Duration HOURS = Duration.ofHours(3);

  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Emergencies(
      DSLContext sql,
      CitizenAccess access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Opening {
    /** The case is open, or was so already. */
    record Open() implements Opening {}

    /**
     * The reason does not do; nothing was opened.
     *
     * @param code why the case is closed
     * @param message key of what is wrong with the reason
     */
    record Wrong(Decision.Code code, String message) implements Opening {}
  }

  /**
   * Opens a case.
   *
   * @throws Refusal where not even an emergency opens it
   */
  @Transactional
  Opening open(SignedIn who, long citizenId, String reason) {
    return switch (access.decide(who, citizenId)) {
      case Allowed _ -> new Opening.Open();
      case Refused(Decision.Code code) -> {
        if (!Policy.mayBreakGlass(who.role(), code)) {
          throw new Refusal(who, citizenId, code);
        }
        String text = reason.strip();
        if (text.length() < SHORTEST) {
          yield new Opening.Wrong(code, "emergency.reason.short");
        }
        if (text.length() > LONGEST) {
          yield new Opening.Wrong(code, "emergency.reason.long");
        }
        breakGlass(who, citizenId, text);
        yield new Opening.Open();
      }
    };
  }

  private void breakGlass(SignedIn who, long citizenId, String reason) {
    Instant now = clock.instant();
    Instant until = now.plus(HOURS);
    sql.insertInto(BREAK_GLASS)
        .set(BREAK_GLASS.STAFF_ID, who.id())
        .set(BREAK_GLASS.CITIZEN_ID, citizenId)
        .set(BREAK_GLASS.REASON, reason)
        .set(BREAK_GLASS.OPENED_AT, now)
        .set(BREAK_GLASS.UNTIL, until)
        .execute();
    audit.record(
        Entry.of(who.id(), Action.GLASS_BROKEN)
            .about(citizenId)
            .with(Map.of("until", until.toString())));
    Long caseworker =
        sql.select(CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .fetchOne(CITIZEN.CASEWORKER_ID);
    events.publishEvent(new EmergencyOpened(who, citizenId, caseworker, until));
  }

  /** Until when this person has the case open in an emergency; nothing where they have not. */
  public Optional<Instant> until(SignedIn who, long citizenId) {
    return sql.select(max(BREAK_GLASS.UNTIL))
        .from(BREAK_GLASS)
        .where(
            BREAK_GLASS.STAFF_ID.eq(who.id()),
            BREAK_GLASS.CITIZEN_ID.eq(citizenId),
            BREAK_GLASS.UNTIL.gt(clock.instant()))
        .fetchOptional(0, Instant.class);
  }
}
