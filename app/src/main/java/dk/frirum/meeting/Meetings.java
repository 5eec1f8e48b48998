package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.meeting.Result.Conflict;
import dk.frirum.meeting.Result.Done;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls, moves and cancels meetings and notes what the parties answer. Each command is one
 * transaction: the meeting, the event with before and after, the trail, the letters, and the post.
 * What became of a meeting is {@link Closing}'s.
 */
@Component
class Meetings {
  private final MeetingRows rows;
  private final CitizenAccess access;
  private final Invitations invitations;
  private final Answering answers;
  private final Partners partners;
  private final Clock clock;

  Meetings(
      MeetingRows rows,
      CitizenAccess access,
      Invitations invitations,
      Answering answers,
      Partners partners,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.invitations = invitations;
    this.answers = answers;
    this.partners = partners;
    this.clock = clock;
  }

  /** A meeting a page is about; the trail says who saw it. */
  @Transactional
  public Meeting open(SignedIn who, long id) {
    access.open(who, rows.citizenOf(id), Action.MEETING_VIEWED, Map.of("meeting", id));
    return rows.find(who, id);
  }

  /**
   * Calls a meeting, once for each key.
   *
   * @param key made when the form was opened
   */
  @Transactional
  public Meeting call(SignedIn who, long citizenId, Call call, UUID key) {
    return call(who, who.id(), citizenId, call, key);
  }

  /** The same, to be held by somebody else. */
  @Transactional
  public Meeting call(SignedIn who, long owner, long citizenId, Call call, UUID key) {
    access.demand(who, citizenId);
    rows.hold(citizenId);
    Long before = rows.called(citizenId, key);
    if (before != null) {
      return rows.find(who, before);
    }
    Instant now = clock.instant();
    long id = rows.insert(who, owner, citizenId, call, key, now);
    partners.admit(who, rows.find(who, id));
    Meeting meeting = rows.find(who, id);
    rows.event(
        meeting, meeting.booked() ? "meeting-booked" : "meeting-called", null, null, who, now);
    access.open(who, citizenId, Action.MEETING_CALLED, Map.of("meeting", id));
    invitations.summon(who, meeting, call.situation());
    return meeting;
  }

  /**
   * Moves a meeting; what the parties have answered was about the old time.
   *
   * @param version the version the person saw
   */
  @Transactional
  public Result move(SignedIn who, long id, Move to, int version) {
    Meeting now = held(who, id);
    if (now.version() != version || now.stage() != Stage.CALLED) {
      boolean same =
          now.stage() == Stage.CALLED
              && now.span().equals(to.span())
              && now.form() == to.form()
              && now.place().equals(to.place());
      return mine(who, now) && same ? new Done(now) : new Conflict(now);
    }
    JSONB before = rows.snapshot(id);
    rows.update(
        id,
        Map.of(
            MEETING.STARTS_AT, to.span().from(),
            MEETING.ENDS_AT, to.span().to(),
            MEETING.FORM, to.form().code(),
            MEETING.PLACE, to.place(),
            MEETING.SEQUENCE, now.sequence() + 1));
    now.parties().forEach(party -> rows.updateParty(party.id(), unanswered()));
    return done(who, now, "meeting-moved", null, before, Action.MEETING_MOVED);
  }

  /**
   * Cancels a meeting; it stays, with the reason.
   *
   * @param version the version the person saw
   */
  @Transactional
  public Result cancel(SignedIn who, long id, Reason reason, String text, int version) {
    Meeting now = held(who, id);
    if (now.stage() == Stage.CANCELLED) {
      return new Done(now);
    }
    if (now.version() != version || now.stage() != Stage.CALLED) {
      return new Conflict(now);
    }
    JSONB before = rows.snapshot(id);
    rows.update(
        id,
        Map.of(
            MEETING.STAGE,
            Stage.CANCELLED.code(),
            MEETING.REASON,
            reason.code(),
            MEETING.REASON_TEXT,
            text,
            MEETING.SEQUENCE,
            now.sequence() + 1));
    String said = text.isEmpty() ? reason.code() : reason.code() + ": " + text;
    return done(who, now, "meeting-cancelled", said, before, Action.MEETING_CANCELLED);
  }

  /**
   * Notes what a party has answered, for whoever may see the citizen: the one who holds the
   * meeting, or the citizen.
   *
   * @param was the answer the person saw
   */
  @Transactional
  public Result answer(SignedIn who, long id, long partyId, Answer was, Reply reply) {
    Meeting now = held(who, id);
    Result result = answers.note(who, now, now.party(partyId), was, reply);
    if (result instanceof Done) {
      access.open(who, now.citizenId(), Action.MEETING_ANSWERED, Map.of("meeting", id));
    }
    return result;
  }

  /**
   * Writes what a party is told of what came of a meeting (the party's own part of the minutes).
   *
   * @param version the version the person saw
   */
  @Transactional
  public Result tell(SignedIn who, long id, long partyId, String text, int version) {
    Meeting now = held(who, id);
    Party party = now.party(partyId);
    if (party == null) {
      return new Conflict(now);
    }
    if (party.told().equals(text)) {
      return new Done(now);
    }
    if (now.version() != version) {
      return new Conflict(now);
    }
    JSONB before = rows.snapshot(id);
    rows.updateParty(partyId, Map.of(MEETING_PARTY.TOLD, text));
    rows.update(id, Map.of(MEETING.OWNER_ID, now.ownerId()));
    rows.event(now, "meeting-told", null, before, who, clock.instant());
    access.open(who, now.citizenId(), Action.MEETING_TOLD, Map.of("meeting", id));
    return new Done(rows.find(who, id));
  }

  /** The meeting, once nobody else is changing the citizen's case. */
  private Meeting held(SignedIn who, long id) {
    long citizen = rows.citizenOf(id);
    access.demand(who, citizen);
    rows.hold(citizen);
    return rows.find(who, id);
  }

  private Done done(
      SignedIn who,
      Meeting before,
      String event,
      @Nullable String reason,
      JSONB snapshot,
      Action action) {
    rows.event(before, event, reason, snapshot, who, clock.instant());
    access.open(who, before.citizenId(), action, Map.of("meeting", before.id()));
    Meeting after = rows.find(who, before.id());
    if (after.stage() == Stage.CANCELLED && !after.span().to().isAfter(clock.instant())) {
      // Nobody is told that what is over will not be.
      invitations.silence(after);
    } else if (after.stage() == Stage.CANCELLED) {
      invitations.cancel(who, after);
    } else {
      invitations.move(who, after, before.span());
    }
    return new Done(after);
  }

  private static boolean mine(SignedIn who, Meeting now) {
    return Long.valueOf(who.id()).equals(now.savedById());
  }

  static Map<Field<?>, @Nullable Object> unanswered() {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.putAll(Answering.columns(Reply.NONE));
    columns.put(MEETING_PARTY.ANSWERED_AT, null);
    columns.put(MEETING_PARTY.ANSWERED_BY, null);
    return columns;
  }
}
