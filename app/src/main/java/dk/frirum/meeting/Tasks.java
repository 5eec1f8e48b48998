package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseEvents;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks: made where something was agreed, done, given to another. */
@Component
class Tasks {
  /** So many of one's own are shown at a time; the page says how many there are. */
  static final int MOST_SHOWN = 200;

  private static final int ALL = Integer.MAX_VALUE;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tasks(
      DSLContext sql,
      CitizenAccess access,
      CaseEvents cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** What became of a change. */
  enum Change {
    DONE,
    /** Somebody has changed it since it was shown; nothing was done. */
    CONFLICT
  }

  /** Makes a task; part of saving what it was agreed at. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(SignedIn who, Meeting meeting, Closed.NewTask task) {
    long id =
        sql.insertInto(TASK)
            .set(TASK.CITIZEN_ID, meeting.citizenId())
            .set(TASK.MEETING_ID, meeting.id())
            .set(TASK.WHAT, task.what())
            .set(TASK.OWNER_ID, task.ownerId())
            .set(TASK.PARTY_ID, task.partyId())
            .set(TASK.DUE, task.due())
            .set(TASK.MADE_BY, who.id())
            .set(TASK.MADE_AT, clock.instant())
            .returning(TASK.ID)
            .fetchSingle()
            .getId();
    cases.event(who, meeting.citizenId(), "task-made", TASK, id);
  }

  /**
   * Those still to be done that this person has, of citizens who may be seen; soonest first, {@value
   * #MOST_SHOWN} of them at most.
   */
  List<Task> mine(SignedIn who) {
    return all(open(who).and(access.visible(who)), MOST_SHOWN);
  }

  /** How many there are. */
  int countMine(SignedIn who) {
    return sql.fetchCount(
        sql.selectOne()
            .from(TASK)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(TASK.CITIZEN_ID))
            .where(open(who), access.visible(who)));
  }

  private static Condition open(SignedIn who) {
    return TASK.OWNER_ID.eq(who.id()).and(TASK.DONE_AT.isNull());
  }

  /**
   * How many this person has of citizens who may no longer be seen: somebody else must take them.
   */
  int outOfReach(SignedIn who) {
    return sql.fetchCount(TASK, open(who)) - countMine(who);
  }

  /** All that were agreed at a meeting. */
  List<Task> of(SignedIn who, long meetingId) {
    return list(who, TASK.MEETING_ID.eq(meetingId));
  }

  /** Those the citizen is to do; that it is the own case is asked before. */
  List<Task> ofCitizen(long citizenId) {
    return all(
        TASK.CITIZEN_ID
            .eq(citizenId)
            .and(MEETING_PARTY.PART.eq(Part.CITIZEN.code()))
            .and(TASK.DONE_AT.isNull()));
  }

  /** Those a party is to do; who may see them is asked before. */
  List<Task> ofParty(long partyId) {
    return all(TASK.PARTY_ID.eq(partyId));
  }

  /**
   * Notes that a party has done what was theirs; a second time changes nothing. Who it is, and that
   * the trail says so, is the page's.
   *
   * @param whose the parties this person is
   * @throws NotFound where it is not theirs
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Change doneByParty(SignedIn who, long id, int version, Condition whose) {
    long citizen = citizenOf(id);
    cases.hold(citizen);
    Task now =
        all(TASK.ID.eq(id).and(whose)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("task " + id));
    if (now.doneAt() != null) {
      return Change.DONE;
    }
    if (now.version() != version) {
      return Change.CONFLICT;
    }
    write(who, now, "task-done", Map.of(TASK.DONE_AT, clock.instant(), TASK.DONE_BY, who.id()));
    events.publishEvent(new MeetingAnswered(who.id(), citizen, now.ownerId(), "task-done"));
    return Change.DONE;
  }

  /** Whose case it belongs to. */
  long citizenOf(long id) {
    return sql.select(TASK.CITIZEN_ID)
        .from(TASK)
        .where(TASK.ID.eq(id))
        .fetchOptional(TASK.CITIZEN_ID)
        .orElseThrow(() -> new NotFound("task " + id));
  }

  /** Notes that it is done; a second time changes nothing. */
  @Transactional
  public Change done(SignedIn who, long id, int version) {
    Task now = held(who, id);
    if (now.doneAt() != null) {
      return Change.DONE;
    }
    if (now.version() != version) {
      return Change.CONFLICT;
    }
    Instant at = clock.instant();
    return change(who, now, "task-done", Map.of(TASK.DONE_AT, at, TASK.DONE_BY, who.id()));
  }

  /**
   * Gives it to another.
   *
   * @param owner one who can be given it: that is asked before
   */
  @Transactional
  public Change assign(SignedIn who, long id, long owner, int version) {
    Task now = held(who, id);
    if (now.ownerId() == owner) {
      return Change.DONE;
    }
    if (now.version() != version || now.doneAt() != null) {
      return Change.CONFLICT;
    }
    return change(who, now, "task-assigned", Map.of(TASK.OWNER_ID, owner));
  }

  /** Gives all that one has open about a citizen to another; how many they were. */
  int give(SignedIn who, long citizen, long from, long to) {
    List<Task> open =
        list(
            who,
            TASK.CITIZEN_ID.eq(citizen).and(TASK.OWNER_ID.eq(from)).and(TASK.DONE_AT.isNull()));
    open.forEach(task -> change(who, task, "task-assigned", Map.of(TASK.OWNER_ID, to)));
    return open.size();
  }

  /** Those agreed at a meeting go along with it to the right citizen; which they were. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> follow(SignedIn who, long meetingId, long from, long to) {
    List<Long> ids =
        sql.select(TASK.ID)
            .from(TASK)
            .where(TASK.MEETING_ID.eq(meetingId), TASK.CITIZEN_ID.eq(from))
            .orderBy(TASK.ID)
            .fetch(TASK.ID);
    for (long id : ids) {
      JSONB before = cases.snapshot(TASK, id);
      sql.update(TASK)
          .set(TASK.CITIZEN_ID, to)
          .set(TASK.VERSION, TASK.VERSION.plus(1))
          .where(TASK.ID.eq(id))
          .execute();
      cases.event(who, to, "task-moved", TASK, id, null, before);
    }
    return ids;
  }

  private Change change(
      SignedIn who, Task task, String event, Map<Field<?>, @Nullable Object> columns) {
    write(who, task, event, columns);
    access.open(who, task.citizenId(), Action.TASK_CHANGED, Map.of("task", task.id()));
    return Change.DONE;
  }

  private void write(
      SignedIn who, Task task, String event, Map<Field<?>, @Nullable Object> columns) {
    JSONB before = cases.snapshot(TASK, task.id());
    sql.update(TASK)
        .set(columns)
        .set(TASK.VERSION, TASK.VERSION.plus(1))
        .where(TASK.ID.eq(task.id()))
        .execute();
    cases.event(who, task.citizenId(), event, TASK, task.id(), null, before);
  }

  private Task held(SignedIn who, long id) {
    long citizen = citizenOf(id);
    cases.hold(who, citizen);
    return list(who, TASK.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("task " + id));
  }

  private List<Task> list(SignedIn who, Condition which) {
    return all(which.and(access.visible(who)));
  }

  private List<Task> all(Condition which) {
    return all(which, ALL);
  }

  private List<Task> all(Condition which, int most) {
    return sql.select(TASK.fields())
        .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, STAFF.NAME, MEETING_PARTY.NAME)
        .from(TASK)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(TASK.CITIZEN_ID))
        .join(STAFF)
        .on(STAFF.ID.eq(TASK.OWNER_ID))
        .leftJoin(MEETING_PARTY)
        .on(MEETING_PARTY.ID.eq(TASK.PARTY_ID))
        .where(which)
        .orderBy(TASK.DUE, TASK.ID)
        .limit(most)
        .fetch(row ->
            new Task(
                row.get(TASK.ID),
                row.get(TASK.CITIZEN_ID),
                row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                row.get(TASK.MEETING_ID),
                row.get(TASK.WHAT),
                row.get(TASK.OWNER_ID),
                row.get(STAFF.NAME),
                row.get(TASK.DUE),
                row.get(TASK.DONE_AT),
                row.get(TASK.PARTY_ID),
                Objects.requireNonNullElse(row.get(MEETING_PARTY.NAME), ""),
                row.get(TASK.VERSION)));
  }
}
