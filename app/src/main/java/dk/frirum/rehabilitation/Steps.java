package dk.frirum.rehabilitation;

import static dk.frirum.tables.Tables.REHABILITATION_STEP;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import dk.frirum.casework.Occurrences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the plan's effort part (<i>indsatsdel</i>): written, begun, ended. */
@Component
class Steps {
  private final DSLContext sql;
  private final TeamCases cases;
  private final CaseEvents events;
  private final Occurrences occurrences;
  private final Clock clock;

  Steps(
      DSLContext sql, TeamCases cases, CaseEvents events, Occurrences occurrences, Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.events = events;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  /** Adds a step, once for each key. */
  @Transactional
  public boolean add(
      SignedIn who,
      long citizenId,
      long caseId,
      String what,
      LocalDate from,
      @Nullable LocalDate to,
      UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(REHABILITATION_STEP, REHABILITATION_STEP.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    if (cases.open(citizenId, caseId) == null) {
      return false;
    }
    long id =
        sql.insertInto(REHABILITATION_STEP)
            .set(REHABILITATION_STEP.CASE_ID, caseId)
            .set(REHABILITATION_STEP.CITIZEN_ID, citizenId)
            .set(REHABILITATION_STEP.WHAT, what)
            .set(REHABILITATION_STEP.FIRST_DAY, from)
            .set(REHABILITATION_STEP.LAST_DAY, to)
            .set(REHABILITATION_STEP.WRITTEN_BY, who.id())
            .set(REHABILITATION_STEP.WRITTEN_AT, clock.instant())
            .set(REHABILITATION_STEP.IDEMPOTENCY_KEY, key)
            .returning(REHABILITATION_STEP.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "rehabilitation-step-added", REHABILITATION_STEP, id);
    return true;
  }

  /**
   * Says that a step has begun, which is the effort set in motion by the plan that the rules wait
   * for; or, where it has, that it is over.
   *
   * @param version the version the person saw
   */
  @Transactional
  public boolean next(SignedIn who, long citizenId, long caseId, long stepId, int version) {
    events.hold(who, citizenId);
    TeamCase now = cases.open(citizenId, caseId);
    TeamCase.Step step =
        now == null
            ? null
            : now.steps().stream().filter(each -> each.id() == stepId).findFirst().orElse(null);
    if (step == null || step.version() != version || step.endedOn() != null) {
      return false;
    }
    LocalDate today = LocalDate.now(clock);
    JSONB before = events.snapshot(REHABILITATION_STEP, stepId);
    boolean begins = step.startedOn() == null;
    var update =
        sql.update(REHABILITATION_STEP).set(REHABILITATION_STEP.VERSION, step.version() + 1);
    (begins
            ? update
                .set(REHABILITATION_STEP.STARTED_ON, today)
                .set(
                    REHABILITATION_STEP.OCCURRENCE_ID,
                    occurrences.add(
                        who, citizenId, "effort-started", today, Map.of("in-my-plan", "yes")))
            : update.set(REHABILITATION_STEP.ENDED_ON, today))
        .where(REHABILITATION_STEP.ID.eq(stepId))
        .execute();
    events.changed(
        who,
        citizenId,
        begins ? "rehabilitation-step-begun" : "rehabilitation-step-ended",
        REHABILITATION_STEP,
        stepId,
        null,
        before);
    return true;
  }
}
