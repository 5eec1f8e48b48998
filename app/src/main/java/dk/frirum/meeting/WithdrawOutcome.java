package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.HeldInterviews;
import dk.frirum.casework.Movable.Answer;
import dk.frirum.casework.Occurrences;
import dk.frirum.casework.Withdrawable;
import dk.frirum.draft.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws what became of a meeting. Its outcome is missing again, and is registered anew – which
 * is how it is corrected – or the meeting is cancelled. The interview it was is withdrawn with it;
 * the minutes stay to be built upon, and so do tasks.
 */
@Component
class WithdrawOutcome implements Withdrawable {
  private final MoveMeeting kind;
  private final MeetingRows rows;
  private final HeldInterviews interviews;
  private final Occurrences occurrences;
  private final CitizenAccess access;
  private final Drafts drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WithdrawOutcome(
      MoveMeeting kind,
      MeetingRows rows,
      HeldInterviews interviews,
      Occurrences occurrences,
      CitizenAccess access,
      Drafts drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.kind = kind;
    this.rows = rows;
    this.interviews = interviews;
    this.occurrences = occurrences;
    this.access = access;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public MoveMeeting kind() {
    return kind;
  }

  @Override
  public boolean stands(Held now) {
    return rows.read(now.id()).closed();
  }

  @Override
  @Transactional
  public Answer withdraw(SignedIn who, long id, String reason, int version) {
    long citizen = rows.citizenOf(id);
    access.demand(who, citizen);
    rows.hold(citizen);
    Meeting now = rows.find(who, id);
    boolean mine = Long.valueOf(who.id()).equals(now.savedById());
    if (now.stage() == Stage.CALLED && now.version() == version + 1 && mine) {
      // The second click.
      return new Answer.Done();
    }
    if (now.version() != version || !now.closed()) {
      return new Answer.Conflict(kind.held(now));
    }
    JSONB before = rows.snapshot(id);
    if (now.interviewId() != null) {
      interviews.withdraw(who, now.interviewId(), reason);
    }
    String happened = now.kind().occurrence();
    if (happened != null && now.stage() == Stage.HELD) {
      LocalDate on = now.span().day(clock.getZone());
      occurrences.so(who, citizen, happened, on, false);
    }
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(MEETING.STAGE, Stage.CALLED.code());
    columns.put(MEETING.INTERVIEW_ID, null);
    columns.put(MEETING.REASON, null);
    columns.put(MEETING.REASON_TEXT, "");
    rows.update(id, columns);
    Map<Field<?>, @Nullable Object> unknown = new HashMap<>();
    unknown.put(MEETING_PARTY.ATTENDED, null);
    now.parties().forEach(party -> rows.updateParty(party.id(), unknown));
    rows.event(now, "meeting-outcome-withdrawn", reason, before, who, clock.instant());
    access.open(who, citizen, Action.MEETING_WITHDRAWN, Map.of(subject(), id));
    drafts.saved(who, form(id));
    events.publishEvent(new MeetingFell(id, citizen, who));
    events.publishEvent(new CaseChanged(citizen));
    return new Answer.Done();
  }
}
