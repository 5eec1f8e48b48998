package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what happened in a case (<i>hændelser</i>) as part of saving what it follows from: a plan
 * that is saved is a plan made, a letter that is sent is a summons. So a duty that waits for it is
 * met without anything being typed twice. Who does it has been let in before.
 */
@Component
public class Happenings {
  private final DSLContext sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Happenings(DSLContext sql, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes it today. The same a second time on the same day is the same.
   *
   * @param kind the rulebook's name of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void today(SignedIn who, long citizenId, String kind) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    if (sql.fetchExists(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(citizenId),
        OCCURRENCE.KIND.eq(kind),
        OCCURRENCE.HAPPENED_ON.eq(today))) {
      return;
    }
    long id =
        sql.insertInto(OCCURRENCE)
            .set(OCCURRENCE.CITIZEN_ID, citizenId)
            .set(OCCURRENCE.KIND, kind)
            .set(OCCURRENCE.HAPPENED_ON, today)
            .set(OCCURRENCE.RECORDED_AT, now)
            .returning(OCCURRENCE.ID)
            .fetchSingle()
            .getId();
    JSONB after =
        sql.select(field("to_jsonb(occurrence)", JSONB.class))
            .from(OCCURRENCE)
            .where(OCCURRENCE.ID.eq(id))
            .fetchSingle()
            .value1();
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, "occurrence-noted")
        .set(CASE_EVENT.SUBJECT, "occurrence")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.AFTER, after)
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
    events.publishEvent(new CaseChanged(citizenId));
  }
}
