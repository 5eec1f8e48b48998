package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Saving.AlreadyThere;
import dk.frirum.casework.Saving.Conflict;
import dk.frirum.casework.Saving.Saved;
import dk.frirum.draft.Drafts;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers, corrects and withdraws interviews. Each command is one transaction: the interview, the
 * event with before and after, the trail, and what follows for the citizen's duties.
 */
@Component
class Interviews {
  private final DSLContext sql;
  private final InterviewRows rows;
  private final CitizenAccess access;
  private final Drafts drafts;
  private final LateDuties late;
  private final AgreedSteps steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Interviews(
      DSLContext sql,
      InterviewRows rows,
      CitizenAccess access,
      Drafts drafts,
      LateDuties late,
      AgreedSteps steps,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.access = access;
    this.drafts = drafts;
    this.late = late;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Whom a form is about.
   *
   * @param spells when the citizen has had benefits, earliest first
   * @param benefit the benefit that runs; none when none does
   */
  record Whom(long id, String name, List<DateRange> spells, @Nullable String benefit) {}

  /** The citizen a form is opened for; the trail says so. */
  @Transactional
  public Whom open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.INTERVIEW_VIEWED, Map.of());
    return whom(citizenId);
  }

  /** The interview a form is opened for; the trail says so. */
  @Transactional
  public Registered openInterview(SignedIn who, long interviewId) {
    long citizenId = rows.citizenOf(interviewId);
    access.open(who, citizenId, Action.INTERVIEW_VIEWED, Map.of("interview", interviewId));
    return rows.find(who, interviewId);
  }

  /**
   * Saves an interview, once for each key.
   *
   * @param key made when the form was opened
   * @param way the duty the form was opened from
   * @param reason why what it is for was late, where that was said
   * @param step what was agreed there; none for nothing
   */
  @Transactional
  public Saving register(
      SignedIn who,
      long citizenId,
      Interview interview,
      UUID key,
      Way way,
      Optional<LateReason> reason,
      Optional<AgreedSteps.Step> step) {
    hold(who, citizenId);
    Saving saving =
        late.around(
            who, citizenId, reason, way::isFrom, () -> save(who, citizenId, interview, key));
    // Where somebody else has registered the interview, the step is still to be kept.
    long id =
        switch (saving) {
          case Saved(long saved) -> saved;
          case AlreadyThere(Registered by) -> by.id();
          case Conflict(Registered now) -> now.id();
        };
    step.ifPresent(each -> steps.agreed(who, citizenId, new AgreedSteps.Talk(null, id), each));
    if (saving instanceof Saved) {
      drafts.saved(who, Way.form(citizenId));
    }
    return saving;
  }

  /** The same where it did not come from the form, whose draft stays. */
  @Transactional
  public Saving save(SignedIn who, long citizenId, Interview interview, UUID key) {
    hold(who, citizenId);
    Long before =
        sql.select(INTERVIEW.ID)
            .from(INTERVIEW)
            .where(INTERVIEW.IDEMPOTENCY_KEY.eq(key), INTERVIEW.CITIZEN_ID.eq(citizenId))
            .fetchOne(INTERVIEW.ID);
    if (before != null) {
      return new Saved(before);
    }
    Long same = rows.same(citizenId, interview);
    if (same != null) {
      return new AlreadyThere(rows.find(who, same));
    }
    long id = rows.insert(who, citizenId, interview, key, clock.instant());
    rows.event(id, "interview-registered", null, null, who, clock.instant());
    access.open(who, citizenId, Action.INTERVIEW_REGISTERED, Map.of("interview", id));
    events.publishEvent(new CaseChanged(citizenId));
    return new Saved(id);
  }

  /**
   * Replaces what was said of an interview.
   *
   * @param version the version the person saw
   */
  @Transactional
  public Saving correct(
      SignedIn who, long interviewId, Interview interview, String reason, int version) {
    Registered now = held(who, interviewId);
    if (now.withdrawn() || now.version() != version) {
      // The same person's second click, answered by the first.
      boolean mine =
          Long.valueOf(who.id()).equals(now.savedById()) && now.interview().equals(interview);
      return mine && !now.withdrawn() ? new Saved(interviewId) : new Conflict(now);
    }
    var before = rows.snapshot(interviewId);
    rows.update(interviewId, interview);
    rows.event(interviewId, "interview-corrected", reason, before, who, clock.instant());
    access.open(who, now.citizenId(), Action.INTERVIEW_CORRECTED, Map.of("interview", interviewId));
    drafts.saved(who, CorrectPage.form(interviewId));
    events.publishEvent(new CaseChanged(now.citizenId()));
    return new Saved(interviewId);
  }

  /** Makes an interview count no longer; it stays, with the reason. */
  @Transactional
  public Saving withdraw(SignedIn who, long interviewId, String reason, int version) {
    Registered now = held(who, interviewId);
    if (now.withdrawn()) {
      return new Saved(interviewId);
    }
    if (now.version() != version) {
      return new Conflict(now);
    }
    var before = rows.snapshot(interviewId);
    rows.withdraw(interviewId);
    rows.event(interviewId, "interview-withdrawn", reason, before, who, clock.instant());
    access.open(who, now.citizenId(), Action.INTERVIEW_WITHDRAWN, Map.of("interview", interviewId));
    drafts.saved(who, "/interviews/" + interviewId + "/withdraw");
    events.publishEvent(new CaseChanged(now.citizenId()));
    return new Saved(interviewId);
  }

  /** The interview, once nobody else is changing the citizen's case. */
  private Registered held(SignedIn who, long interviewId) {
    hold(who, rows.citizenOf(interviewId));
    return rows.find(who, interviewId);
  }

  /** One change at a time in a citizen's case; others wait here. */
  private void hold(SignedIn who, long citizenId) {
    access.demand(who, citizenId);
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .forNoKeyUpdate()
        .fetchSingle();
  }

  /** The citizen, once it has been asked whether they may be seen. */
  Whom whom(long citizenId) {
    String name =
        sql.select(CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .fetchSingle()
            .value1();
    var spells =
        sql.select(SPELL.BENEFIT, SPELL.DURING)
            .from(SPELL)
            .where(SPELL.CITIZEN_ID.eq(citizenId))
            .orderBy(SPELL.DURING)
            .fetch();
    String running =
        spells.stream()
            .filter(spell -> spell.get(SPELL.DURING).to() == null)
            .map(spell -> spell.get(SPELL.BENEFIT))
            .reduce((_, last) -> last)
            .orElse(null);
    return new Whom(citizenId, name, spells.getValues(SPELL.DURING), running);
  }
}
