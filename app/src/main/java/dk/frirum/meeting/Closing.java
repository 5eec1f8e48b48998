package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.AgreedSteps;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.HeldInterviews;
import dk.frirum.casework.Occurrences;
import dk.frirum.draft.Drafts;
import dk.frirum.meeting.Result.Conflict;
import dk.frirum.meeting.Result.Done;
import dk.frirum.meeting.Result.Refused;
import dk.frirum.post.Outbox;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers what became of a meeting. One registration, one transaction: the meeting, the interview
 * it was – and so the duties and the minutes of work –, who came, and the tasks that were agreed.
 */
@Component
class Closing {
  private final MeetingRows rows;
  private final CitizenAccess access;
  private final HeldInterviews interviews;
  private final Occurrences occurrences;
  private final Tasks tasks;
  private final AgreedSteps steps;
  private final Outbox outbox;
  private final Drafts drafts;
  private final Clock clock;

  Closing(
      MeetingRows rows,
      CitizenAccess access,
      HeldInterviews interviews,
      Occurrences occurrences,
      Tasks tasks,
      AgreedSteps steps,
      Outbox outbox,
      Drafts drafts,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.interviews = interviews;
    this.occurrences = occurrences;
    this.tasks = tasks;
    this.steps = steps;
    this.outbox = outbox;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Path of the form. */
  static String form(long meeting) {
    return "/meetings/" + meeting + "/outcome";
  }

  /**
   * Registers it, once.
   *
   * @param version the version the person saw
   */
  @Transactional
  public Result close(SignedIn who, long id, Closed closed, int version, Words words) {
    long citizen = rows.citizenOf(id);
    access.demand(who, citizen);
    rows.hold(citizen);
    Meeting now = rows.find(who, id);
    if (now.version() != version || now.stage() != Stage.CALLED) {
      boolean mine = Long.valueOf(who.id()).equals(now.savedById());
      return mine && now.stage() == closed.ending().stage() ? new Done(now) : new Conflict(now);
    }
    Instant at = clock.instant();
    if (now.span().from().isAfter(at)) {
      return new Refused(now, List.of(new FieldError("outcome", words.t("wrong.meeting.notyet"))));
    }
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    if (now.kind().interview() == null) {
      columns.put(MEETING.RECORD, closed.interview().note());
    } else {
      switch (interview(who, now, closed, words)) {
        case HeldInterviews.Answer.Refused(List<FieldError> errors) -> {
          return new Refused(now, errors);
        }
        case HeldInterviews.Answer.Stands(long interview) ->
            columns.put(MEETING.INTERVIEW_ID, interview);
      }
    }
    if (closed.ending() == Ending.HELD) {
      happened(who, now, closed);
    }
    JSONB before = rows.snapshot(id);
    Reason reason = closed.reason();
    columns.put(MEETING.STAGE, closed.ending().stage().code());
    columns.put(MEETING.FORM, closed.interview().form());
    columns.put(MEETING.REASON, reason == null ? null : reason.code());
    columns.put(MEETING.REASON_TEXT, closed.reasonText());
    rows.update(id, columns);
    now.parties().forEach(party -> came(party, closed));
    closed.tasks().forEach(task -> tasks.make(who, now, task));
    closed
        .step()
        .ifPresent(step ->
            steps.agreed(
                who,
                citizen,
                new AgreedSteps.Talk(id, (Long) columns.get(MEETING.INTERVIEW_ID)),
                step));
    rows.event(
        now,
        closed.ending() == Ending.HELD ? "meeting-held" : "meeting-not-held",
        reason == null ? null : reason.code(),
        before,
        who,
        at);
    access.open(who, citizen, Action.MEETING_CLOSED, Map.of("meeting", id));
    outbox.withdraw(now.topic());
    drafts.saved(who, form(id));
    return new Done(rows.find(who, id));
  }

  private HeldInterviews.Answer interview(
      SignedIn who, Meeting meeting, Closed closed, Words words) {
    // The same for the same meeting: however often it is sent, it is one interview. Registered anew
    // after it was withdrawn, the meeting has another version, and it is another.
    String name = "meeting " + meeting.uid() + " " + meeting.version();
    UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return interviews.register(
        who,
        meeting.citizenId(),
        closed.interview(),
        LocalDate.now(clock),
        key,
        closed.late(),
        isFor(meeting),
        words);
  }

  /** Whether a duty is the one a meeting was called for. */
  static Predicate<Standing> isFor(Meeting meeting) {
    Meeting.ForDuty duty = meeting.duty();
    return each ->
        duty != null
            && each.requirement().equals(duty.requirement())
            && each.spell().equals(Long.toString(duty.spellId()))
            && each.anchor().equals(duty.anchor());
  }

  /** Of a team meeting: those of its members who came, by their areas. */
  private void happened(SignedIn who, Meeting meeting, Closed closed) {
    String kind = meeting.kind().occurrence();
    if (kind == null) {
      return;
    }
    String members =
        Area.set(
            meeting.parties().stream()
                .filter(party -> closed.came().contains(party.id()))
                .map(Party::area)
                .filter(Objects::nonNull));
    occurrences.add(
        who,
        meeting.citizenId(),
        kind,
        meeting.span().day(clock.getZone()),
        members.isEmpty() ? Map.of() : Map.of("members", members));
  }

  private void came(Party party, Closed closed) {
    boolean known =
        closed.ending() == Ending.HELD
            || closed.ending() == Ending.CITIZEN_ABSENT && party.part() == Part.CITIZEN;
    if (known) {
      boolean there = closed.ending() == Ending.HELD && closed.came().contains(party.id());
      Map<Field<?>, @Nullable Object> columns = new HashMap<>();
      columns.put(MEETING_PARTY.ATTENDED, there);
      rows.updateParty(party.id(), columns);
    }
  }
}
