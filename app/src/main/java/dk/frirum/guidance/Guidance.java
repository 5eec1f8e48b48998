package dk.frirum.guidance;

import static dk.frirum.tables.Tables.GUIDANCE_STEP;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen did with the guidance, and what was asked and answered. Only added to. */
@Component
class Guidance {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Guidance(
      DSLContext sql,
      CitizenAccess access,
      CaseEvents cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** What can be noted. */
  enum Kind {
    SEEN,
    UNDERSTOOD,
    QUESTION,
    ANSWER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the citizen's to say; an answer is the municipality's. */
    boolean isOfTheCitizen() {
      return this != ANSWER;
    }
  }

  /** Something that was noted. */
  record Noted(Kind kind, String words, String by, Instant at) {}

  /** Everything that was noted, earliest first; the trail says who saw it. */
  @Transactional
  public List<Noted> open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.GUIDANCE_VIEWED, Map.of());
    return of(citizenId);
  }

  private List<Noted> of(long citizenId) {
    return sql.select(GUIDANCE_STEP.KIND, GUIDANCE_STEP.WORDS, STAFF.NAME, GUIDANCE_STEP.AT)
        .from(GUIDANCE_STEP)
        .join(STAFF)
        .on(STAFF.ID.eq(GUIDANCE_STEP.BY_STAFF))
        .where(GUIDANCE_STEP.CITIZEN_ID.eq(citizenId))
        .orderBy(GUIDANCE_STEP.ID)
        .fetch(row ->
            new Noted(
                Kind.valueOf(row.value1().toUpperCase(Locale.ROOT)),
                row.value2(),
                row.value3(),
                row.value4()));
  }

  /**
   * Notes something; the same from the same person a second time is the same.
   *
   * @return whether it was this person's to say
   */
  @Transactional
  public boolean note(SignedIn who, long citizenId, String film, Kind kind, String words) {
    access.demand(who, citizenId);
    if (kind.isOfTheCitizen() != (who.role() == Role.CITIZEN)) {
      return false;
    }
    cases.hold(citizenId);
    boolean already =
        of(citizenId).stream()
            .anyMatch(noted -> noted.kind() == kind && noted.words().equals(words));
    if (already) {
      return true;
    }
    Instant now = clock.instant();
    long id =
        sql.insertInto(GUIDANCE_STEP)
            .set(GUIDANCE_STEP.CITIZEN_ID, citizenId)
            .set(GUIDANCE_STEP.FILM, film)
            .set(GUIDANCE_STEP.KIND, kind.code())
            .set(GUIDANCE_STEP.WORDS, words)
            .set(GUIDANCE_STEP.BY_STAFF, who.id())
            .set(GUIDANCE_STEP.AT, now)
            .returning(GUIDANCE_STEP.ID)
            .fetchSingle()
            .getId();
    cases.event(who, citizenId, "guidance-" + kind.code(), GUIDANCE_STEP, id);
    access.open(who, citizenId, Action.GUIDANCE_NOTED, Map.of("step", id));
    if (kind == Kind.QUESTION) {
      events.publishEvent(new GuidanceAsked(citizenId));
    }
    return true;
  }
}
