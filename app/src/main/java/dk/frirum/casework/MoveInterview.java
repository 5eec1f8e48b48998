package dk.frirum.casework;

import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.draft.Drafts;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an interview to the citizen it was held with. Moving it back is the same command. */
@Component
class MoveInterview {
  private final DSLContext sql;
  private final InterviewRows rows;
  private final Moves moves;
  private final MistoldDates dates;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final Drafts drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoveInterview(
      DSLContext sql,
      InterviewRows rows,
      Moves moves,
      MistoldDates dates,
      Citizens citizens,
      CitizenAccess access,
      CaseDuties duties,
      Drafts drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.moves = moves;
    this.dates = dates;
    this.citizens = citizens;
    this.access = access;
    this.duties = duties;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What moving would do.
   *
   * @param away the wrong citizen's duties, without the interview
   * @param here the right citizen's, with it
   * @param told what was noted as told the wrong citizen at an interview on that day
   * @param same whether the right citizen has such an interview on that day already
   * @param spells the right citizen's benefits
   */
  record Outlook(
      Citizen from,
      Citizen to,
      AfterSaving away,
      AfterSaving here,
      MistoldDates.ToldAt told,
      boolean same,
      List<DateRange> spells) {}

  /** Both citizens beside each other; the trail says that they were shown. */
  @Transactional
  public Outlook look(SignedIn who, Registered what, long to) {
    long from = what.citizenId();
    access.open(who, from, Action.CITIZENS_COMPARED, Map.of("interview", what.id()));
    access.open(who, to, Action.CITIZENS_COMPARED, Map.of("interview", what.id()));
    Interview interview = what.interview();
    boolean counts = interview.outcome() == Outcome.HELD && !what.withdrawn();
    List<Standing> left = duties.standing(from);
    List<Standing> met = duties.standing(to);
    return new Outlook(
        citizens.find(who, from),
        citizens.find(who, to),
        new AfterSaving(left, counts ? duties.without(from, what.id(), interview.on()) : left),
        new AfterSaving(
            met,
            counts
                ? duties.with(to, interview.kind().code(), interview.on(), interview.form().code())
                : met),
        dates.at(from, what.id(), interview.on()),
        rows.same(to, interview) != null,
        sql.select(SPELL.DURING).from(SPELL).where(SPELL.CITIZEN_ID.eq(to)).fetch(SPELL.DURING));
  }

  /**
   * Moves it.
   *
   * @param version the version the person saw
   * @param told ids of the dates that were told at it, and so to somebody else
   * @param key made when the form was opened
   */
  @Transactional
  public Saving move(
      SignedIn who, long id, long to, String reason, Collection<Long> told, int version, UUID key) {
    long from = rows.citizenOf(id);
    if (moves.done(who, key)) {
      return new Saving.Saved(id);
    }
    moves.hold(who, from, to);
    // Whoever waited sees what the other one wrote; where that is closed to this person, no more.
    access.demand(who, rows.citizenOf(id));
    Registered now = rows.find(who, id);
    if (moves.done(who, key)) {
      return new Saving.Saved(id);
    }
    if (now.version() != version || now.citizenId() != from || from == to) {
      return new Saving.Conflict(now);
    }
    var before = rows.snapshot(id);
    rows.move(id, to);
    rows.event(id, "interview-moved", reason, before, who, clock.instant());
    drafts.saved(who, MovePage.form(id));
    drafts.follow("/interviews/" + id + "/", to);
    LocalDate on = now.interview().on();
    Moves.Thing thing = new Moves.Thing(InterviewRows.SUBJECT, id, on);
    moves.moved(who, thing, from, to, key, Action.INTERVIEW_MOVED);
    dates.mark(who, from, id, on, told);
    dates.lift(who, to, id);
    events.publishEvent(new InterviewMoved(id, who, from, to, on, rows.registeredBy(id)));
    return new Saving.Saved(id);
  }
}
