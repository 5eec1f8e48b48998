package dk.frirum.sanction;

import static dk.frirum.tables.Tables.SANCTION_CASE;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseRecords;
import dk.frirum.guidance.Notice;
import dk.frirum.guidance.NoticeFell;
import dk.frirum.guidance.Notices;
import dk.frirum.meeting.Absences;
import dk.frirum.meeting.Absences.Absence;
import dk.frirum.meeting.MeetingFell;
import dk.frirum.sanction.SanctionCase.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case of sanction where every {@link Rule} holds, hears the citizen, and hands it on or
 * drops it. Each step is one transaction with its event and its row in the trail.
 */
@Component
class SanctionCases {
  private final SanctionRows rows;
  private final CitizenAccess access;
  private final Absences absences;
  private final Notices notices;
  private final CaseRecords records;
  private final Clock clock;

  SanctionCases(
      SanctionRows rows,
      CitizenAccess access,
      Absences absences,
      Notices notices,
      CaseRecords records,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.absences = absences;
    this.notices = notices;
    this.records = records;
    this.clock = clock;
  }

  /** What became of a step. */
  sealed interface Result {
    record Done() implements Result {}

    /** The rules say no; nothing was done. */
    record Refused(List<Rule> because) implements Result {
      public Refused {
        because = List.copyOf(because);
      }
    }

    /** It has gone on since it was shown; nothing was done. */
    record Conflict() implements Result {}
  }

  /** A meeting somebody may have stayed away from, what the rules say, and the case if there is. */
  record Asked(Absence absence, Facts facts, Decision decision, Optional<SanctionCase> open) {}

  /** What is known of a meeting; the trail says it was looked at. */
  @Transactional
  public Optional<Asked> ask(SignedIn who, long citizenId, long meetingId) {
    access.open(who, citizenId, Action.SANCTION_VIEWED, Map.of("meeting", meetingId));
    return asked(who, citizenId, meetingId);
  }

  private Optional<Asked> asked(SignedIn who, long citizenId, long meetingId) {
    return absences
        .find(who, citizenId, meetingId)
        .map(absence -> {
          Facts facts = facts(absence);
          return new Asked(absence, facts, Decision.of(facts), rows.find(citizenId, meetingId));
        });
  }

  private Facts facts(Absence absence) {
    // The last one: a meeting that was moved has been called anew, with a notice of its own.
    @Nullable Notice notice =
        notices.ofMeeting(absence.citizenId(), absence.meetingId()).stream()
            .findFirst()
            .orElse(null);
    LocalDate day = LocalDate.ofInstant(absence.from(), clock.getZone());
    @Nullable String benefit =
        records
            .running(List.of(absence.citizenId()), day)
            .getOrDefault(absence.citizenId(), List.of())
            .stream()
            .filter(Notices::asksFor)
            .findFirst()
            .orElse(null);
    return new Facts(
        absence.stayedAway(),
        absence.bound(),
        benefit,
        absence.from(),
        notice,
        notice != null
            && absences.letterCarries(
                absence.citizenId(), absence.meetingId(), notice.letterId(), notice.words()));
  }

  /** Opens a case, if the rules allow it; once for each meeting. */
  @Transactional
  public Result open(SignedIn who, long citizenId, long meetingId, String said) {
    hold(who, citizenId);
    Asked asked = asked(who, citizenId, meetingId).orElse(null);
    if (asked == null) {
      return new Result.Conflict();
    }
    if (asked.open().isPresent()) {
      return new Result.Done();
    }
    return switch (asked.decision()) {
      case Decision.Refused(List<Rule> because) -> {
        // That somebody tried is worth knowing; the trail keeps it.
        access.open(who, citizenId, Action.SANCTION_REFUSED, Map.of("meeting", meetingId));
        yield new Result.Refused(because);
      }
      case Decision.Allowed() -> {
        Notice notice = asked.facts().notice();
        if (notice == null) {
          throw new IllegalStateException("allowed without a notice");
        }
        long id = rows.insert(who, citizenId, meetingId, notice.id(), said, clock.instant());
        done(who, citizenId, id, "sanction-opened", null);
        yield new Result.Done();
      }
    };
  }

  /** The citizen is asked (<i>partshøring</i>): what is written is kept word for word. */
  @Transactional
  public Result hear(
      SignedIn who, long citizenId, long meetingId, String words, LocalDate answerBy, int version) {
    return step(
        who,
        citizenId,
        meetingId,
        version,
        Stage.OPENED,
        "sanction-hearing",
        Map.of(
            SANCTION_CASE.STAGE,
            Stage.HEARING.code(),
            SANCTION_CASE.HEARING,
            words,
            SANCTION_CASE.HEARD_AT,
            clock.instant(),
            SANCTION_CASE.ANSWER_BY,
            answerBy));
  }

  /** What the citizen said. */
  @Transactional
  public Result answered(SignedIn who, long citizenId, long meetingId, String answer, int version) {
    return step(
        who,
        citizenId,
        meetingId,
        version,
        Stage.HEARING,
        "sanction-answered",
        Map.of(SANCTION_CASE.ANSWER, answer, SANCTION_CASE.ANSWERED_ON, LocalDate.now(clock)));
  }

  /** Hands it to the one who decides, once the citizen was heard. */
  @Transactional
  public Result ready(SignedIn who, long citizenId, long meetingId, String why, int version) {
    Optional<SanctionCase> now = rows.find(citizenId, meetingId);
    if (now.isEmpty() || !now.get().heard(LocalDate.now(clock))) {
      return new Result.Conflict();
    }
    return step(
        who,
        citizenId,
        meetingId,
        version,
        Stage.HEARING,
        "sanction-ready",
        Map.of(SANCTION_CASE.STAGE, Stage.READY.code(), SANCTION_CASE.WHY, why));
  }

  /** There is to be no sanction. */
  @Transactional
  public Result drop(SignedIn who, long citizenId, long meetingId, String why, int version) {
    return step(
        who,
        citizenId,
        meetingId,
        version,
        null,
        "sanction-dropped",
        Map.of(SANCTION_CASE.STAGE, Stage.DROPPED.code(), SANCTION_CASE.WHY, why));
  }

  /** What a case rests on is no longer so: it is dropped, however far it was. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(NoticeFell fell) {
    drop(
        fell.who(),
        fell.citizenId(),
        rows.open(SANCTION_CASE.NOTICE_ID.eq(fell.noticeId())),
        SanctionWords.fell("notice"));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(MeetingFell fell) {
    drop(
        fell.who(),
        fell.citizenId(),
        rows.open(SANCTION_CASE.MEETING_ID.eq(fell.meetingId())),
        SanctionWords.fell("meeting"));
  }

  private void drop(SignedIn who, long citizenId, List<Long> cases, String why) {
    for (long id : cases) {
      JSONB before = rows.snapshot(id);
      rows.update(id, Map.of(SANCTION_CASE.STAGE, Stage.DROPPED.code(), SANCTION_CASE.WHY, why));
      done(who, citizenId, id, "sanction-dropped", before);
    }
  }

  private Result step(
      SignedIn who,
      long citizenId,
      long meetingId,
      int version,
      @Nullable Stage from,
      String event,
      Map<Field<?>, Object> columns) {
    hold(who, citizenId);
    SanctionCase now = rows.find(citizenId, meetingId).orElse(null);
    if (now == null || now.version() != version || from != null && now.stage() != from) {
      return new Result.Conflict();
    }
    JSONB before = rows.snapshot(now.id());
    rows.update(now.id(), columns);
    done(who, citizenId, now.id(), event, before);
    return new Result.Done();
  }

  private void hold(SignedIn who, long citizenId) {
    access.demand(who, citizenId);
    rows.hold(citizenId);
  }

  private void done(SignedIn who, long citizenId, long id, String kind, @Nullable JSONB before) {
    rows.event(who, citizenId, id, kind, before, clock.instant());
    access.open(who, citizenId, Action.SANCTION_CHANGED, Map.of("sanction", id));
  }
}
