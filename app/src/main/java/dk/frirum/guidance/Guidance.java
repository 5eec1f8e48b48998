package dk.frirum.guidance;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.GUIDANCE_STEP;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen did with the guidance, and what was asked and answered. Only added to. */
@Component
class Guidance {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Guidance(
      DSLContext sql, CitizenAccess access, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.access = access;
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
    return sql.select(
            GUIDANCE_STEP.KIND, GUIDANCE_STEP.WORDS, STAFF.NAME, GUIDANCE_STEP.AT)
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
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .forNoKeyUpdate()
        .fetchSingle();
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
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, "guidance-" + kind.code())
        .set(CASE_EVENT.SUBJECT, "guidance_step")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(
            CASE_EVENT.AFTER,
            sql.select(field("to_jsonb(guidance_step)", JSONB.class))
                .from(GUIDANCE_STEP)
                .where(GUIDANCE_STEP.ID.eq(id))
                .fetchSingle()
                .value1())
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
    access.open(who, citizenId, Action.GUIDANCE_NOTED, Map.of("step", id));
    if (kind == Kind.QUESTION) {
      events.publishEvent(new GuidanceAsked(citizenId));
    }
    return true;
  }
}
