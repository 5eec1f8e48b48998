package dk.frirum.assignment;

import static dk.frirum.tables.Tables.ASSIGNMENT_ROW;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Decision;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseChanged;
import dk.frirum.meeting.HandOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the citizens of an assignment, one transaction each: whoever has the case, the tasks and
 * the meetings that go along, the event, the trail, the notice, and the duties. What stops half-way
 * has done what it has done, and goes on with the rest.
 */
@Component
class Giving {
  private static final Logger LOG = LoggerFactory.getLogger(Giving.class);

  /** So long one click is waited for; the rest is another click. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final DSLContext sql;
  private final Assignments assignments;
  private final Candidates candidates;
  private final CitizenAccess access;
  private final HandOver work;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Giving(
      DSLContext sql,
      Assignments assignments,
      Candidates candidates,
      CitizenAccess access,
      HandOver work,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.assignments = assignments;
    this.candidates = candidates;
    this.access = access;
    this.work = work;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Goes on with what is not done yet. */
  void goOn(SignedIn who, Assignments.Assignment assignment) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (long row : assignments.undone(assignment.id())) {
      if (System.nanoTime() > until) {
        return;
      }
      try {
        transaction.executeWithoutResult(_ -> give(who, assignment, row));
      } catch (RuntimeException e) {
        // Said on the page, where it can be tried again; the others go on.
        LOG.error("Citizen of row {} could not be given", row, e);
        transaction.executeWithoutResult(_ -> note(row, Outcome.FAILED, HandOver.NONE));
      }
    }
  }

  private void give(SignedIn who, Assignments.Assignment assignment, long id) {
    var row = sql.fetchSingle(ASSIGNMENT_ROW, ASSIGNMENT_ROW.ID.eq(id));
    long citizen = row.getCitizenId();
    Long has =
        sql.select(CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizen))
            .forNoKeyUpdate()
            .fetchSingle()
            .value1();
    row.refresh();
    if (Outcome.of(row.getOutcome()) == Outcome.DONE) {
      return;
    }
    boolean allowed =
        access.decide(who, citizen) instanceof Decision.Allowed
            && candidates.may(who, citizen, row.getToId());
    if (!allowed) {
      note(id, Outcome.NOT_ALLOWED, HandOver.NONE);
      return;
    }
    if (!Objects.equals(has, row.getWasId())) {
      note(id, Outcome.CHANGED_MEANWHILE, HandOver.NONE);
      return;
    }
    access.open(who, citizen, Action.CITIZEN_ASSIGNED, Map.of("to", row.getToId()));
    Long from = assignment.anyone() ? has : assignment.from();
    // Of another's citizen only the tasks and meetings go.
    if (Objects.equals(has, from)) {
      sql.update(CITIZEN)
          .set(CITIZEN.CASEWORKER_ID, row.getToId())
          .where(CITIZEN.ID.eq(citizen))
          .execute();
      event(who, citizen, has, row.getToId(), assignment.reason());
      events.publishEvent(new CaseChanged(citizen));
    }
    HandOver.Work gone =
        from == null ? HandOver.NONE : work.give(who, citizen, from, row.getToId());
    events.publishEvent(new CitizenAssigned(who, citizen, from, row.getToId()));
    note(id, Outcome.DONE, gone);
  }

  private void event(SignedIn who, long citizen, @Nullable Long from, long to, String reason) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizen)
        .set(CASE_EVENT.KIND, "citizen-assigned")
        .set(CASE_EVENT.SUBJECT, "citizen")
        .set(CASE_EVENT.SUBJECT_ID, citizen)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.BEFORE, JSONB.jsonb("{\"caseworker_id\": " + from + "}"))
        .set(CASE_EVENT.AFTER, JSONB.jsonb("{\"caseworker_id\": " + to + "}"))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, clock.instant())
        .execute();
  }

  private void note(long row, Outcome outcome, HandOver.Work gone) {
    Instant now = clock.instant();
    sql.update(ASSIGNMENT_ROW)
        .set(ASSIGNMENT_ROW.OUTCOME, outcome.code())
        .set(ASSIGNMENT_ROW.TASKS, gone.tasks())
        .set(ASSIGNMENT_ROW.MEETINGS, gone.meetings())
        .set(ASSIGNMENT_ROW.DONE_AT, now)
        .where(ASSIGNMENT_ROW.ID.eq(row))
        .execute();
  }
}
