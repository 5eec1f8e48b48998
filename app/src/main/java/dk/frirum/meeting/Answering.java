package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.Result.Conflict;
import dk.frirum.meeting.Result.Done;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a party answers, whoever sends it; who may is asked before. */
@Component
class Answering {
  private final MeetingRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Answering(MeetingRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes an answer, once the citizen is held: the party, the event, and a message to whoever holds
   * the meeting, unless it is they who note it.
   *
   * @param party none where it is of another meeting
   * @param was the answer the person saw
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Result note(SignedIn who, Meeting now, @Nullable Party party, Answer was, Reply reply) {
    if (party == null || now.stage() != Stage.CALLED) {
      return new Conflict(now);
    }
    if (party.reply().equals(reply)) {
      return new Done(now);
    }
    if (party.answer() != was) {
      return new Conflict(now);
    }
    Instant at = clock.instant();
    JSONB before = rows.snapshot(now.id());
    Map<Field<?>, @Nullable Object> columns = columns(reply);
    columns.put(MEETING_PARTY.ANSWERED_AT, at);
    columns.put(MEETING_PARTY.ANSWERED_BY, who.id());
    rows.updateParty(party.id(), columns);
    rows.event(now, "meeting-answered", null, before, who, at);
    if (who.id() != now.ownerId()) {
      events.publishEvent(
          new MeetingAnswered(who.id(), now.citizenId(), now.ownerId(), reply.answer().code()));
    }
    return new Done(rows.all(MEETING.ID.eq(now.id()), 1).getFirst());
  }

  static Map<Field<?>, @Nullable Object> columns(Reply reply) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    Excuse excuse = reply.excuse();
    columns.put(MEETING_PARTY.ANSWER, reply.answer().code());
    columns.put(MEETING_PARTY.EXCUSE, excuse == null ? null : excuse.code());
    columns.put(MEETING_PARTY.ANSWER_TEXT, reply.text());
    columns.put(MEETING_PARTY.ANSWER_TIMES, reply.storedTimes());
    return columns;
  }

  /** Times that are still to come. */
  static List<Instant> ahead(Party party, Instant now) {
    return party.times().stream().filter(each -> each.isAfter(now)).toList();
  }
}
