package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MOVED;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is common to moving anything from the wrong citizen (<i>forkert borger</i>) to the right
 * one. Whoever owns a kind of thing holds both citizens, changes the row and writes its event, and
 * then leaves the rest to {@link #moved}: nothing of the thing but its day, and nothing of the
 * other citizen, is written under the wrong one.
 */
@Component
public class Moves {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(
      DSLContext sql,
      CitizenAccess access,
      CaseDuties duties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.duties = duties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is moved.
   *
   * @param subject kind of thing, as its events have it
   * @param on the day it is of
   */
  public record Thing(String subject, long id, LocalDate on) {}

  /** Whether this person's form with this key has already moved the thing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean done(SignedIn who, UUID key) {
    return sql.fetchExists(MOVED, MOVED.IDEMPOTENCY_KEY.eq(key), MOVED.MOVED_BY.eq(who.id()));
  }

  /**
   * One change at a time in both cases, which this person must be able to see.
   *
   * @throws dk.frirum.access.Refusal where one of them is closed to this person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(SignedIn who, long from, long to) {
    access.demand(who, from);
    access.demand(who, to);
    duties.hold(List.of(from, to));
  }

  /**
   * Writes the move under both citizens, in the transaction that has just changed the row.
   *
   * @param action what the right citizen's trail says
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(SignedIn who, Thing thing, long from, long to, UUID key, Action action) {
    Instant now = clock.instant();
    long id =
        sql.insertInto(MOVED)
            .set(MOVED.IDEMPOTENCY_KEY, key)
            .set(MOVED.SUBJECT, thing.subject())
            .set(MOVED.SUBJECT_ID, thing.id())
            .set(MOVED.FROM_CITIZEN, from)
            .set(MOVED.TO_CITIZEN, to)
            .set(MOVED.HAPPENED_ON, thing.on())
            .set(MOVED.MOVED_BY, who.id())
            .set(MOVED.MOVED_AT, now)
            .returning(MOVED.ID)
            .fetchSingle()
            .getId();
    // No reason here: it may name the right citizen.
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, from)
        .set(CASE_EVENT.KIND, thing.subject() + "-moved-away")
        .set(CASE_EVENT.SUBJECT, "moved")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
    access.open(who, from, Action.MOVED_AWAY, Map.of("moved", id));
    access.open(who, to, action, Map.of(thing.subject(), thing.id()));
    List<Long> both = Stream.of(from, to).sorted().toList();
    both.forEach(citizen -> events.publishEvent(new CaseChanged(citizen)));
  }
}
