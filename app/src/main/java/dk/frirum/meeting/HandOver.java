package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a colleague has of tasks and meetings, and giving it to another (<i>overdragelse</i>). The
 * parties of a meeting keep time and place; who of the municipality holds it is all that changes.
 */
@Component
public class HandOver {
  /** Nothing. */
  public static final Work NONE = new Work(0, 0);

  private final DSLContext sql;
  private final Tasks tasks;
  private final MeetingRows meetings;
  private final CitizenAccess access;
  private final Clock clock;

  HandOver(DSLContext sql, Tasks tasks, MeetingRows meetings, CitizenAccess access, Clock clock) {
    this.sql = sql;
    this.tasks = tasks;
    this.meetings = meetings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Open work.
   *
   * @param tasks tasks not done
   * @param meetings meetings that were called and of which nobody has said what became
   */
  public record Work(int tasks, int meetings) {
    Work plus(Work other) {
      return new Work(tasks + other.tasks, meetings + other.meetings);
    }
  }

  /** What somebody has open, by citizen. */
  public Map<Long, Work> of(long staff) {
    Map<Long, Work> all = new HashMap<>();
    sql.select(TASK.CITIZEN_ID, count())
        .from(TASK)
        .where(TASK.OWNER_ID.eq(staff), TASK.DONE_AT.isNull())
        .groupBy(TASK.CITIZEN_ID)
        .forEach(row -> all.merge(row.value1(), new Work(row.value2(), 0), Work::plus));
    sql.select(MEETING.CITIZEN_ID, count())
        .from(MEETING)
        .where(MEETING.OWNER_ID.eq(staff), MEETING.STAGE.eq(inline(Stage.CALLED.code())))
        .groupBy(MEETING.CITIZEN_ID)
        .forEach(row -> all.merge(row.value1(), new Work(0, row.value2()), Work::plus));
    return all;
  }

  /** What lies with those of a municipality whose access was taken away, by staff id. */
  public Map<Long, Work> stuck(String municipality) {
    Map<Long, Work> all = new HashMap<>();
    sql.select(STAFF.ID, count())
        .from(TASK)
        .join(STAFF)
        .on(STAFF.ID.eq(TASK.OWNER_ID))
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(TASK.CITIZEN_ID))
        .where(
            STAFF.MUNICIPALITY.eq(municipality),
            STAFF.REVOKED_AT.isNotNull(),
            TASK.DONE_AT.isNull())
        .groupBy(STAFF.ID)
        .forEach(row -> all.merge(row.value1(), new Work(row.value2(), 0), Work::plus));
    sql.select(STAFF.ID, count())
        .from(MEETING)
        .join(STAFF)
        .on(STAFF.ID.eq(MEETING.OWNER_ID))
        .where(
            STAFF.MUNICIPALITY.eq(municipality),
            STAFF.REVOKED_AT.isNotNull(),
            MEETING.STAGE.eq(inline(Stage.CALLED.code())))
        .groupBy(STAFF.ID)
        .forEach(row -> all.merge(row.value1(), new Work(0, row.value2()), Work::plus));
    return all;
  }

  /**
   * Gives what one colleague has open about a citizen to another, with an event and a trail for
   * each; that the other may have it is asked before.
   *
   * @return what was given
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Work give(SignedIn who, long citizen, long from, long to) {
    List<Long> ids =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(
                MEETING.CITIZEN_ID.eq(citizen),
                MEETING.OWNER_ID.eq(from),
                MEETING.STAGE.eq(inline(Stage.CALLED.code())))
            .orderBy(MEETING.ID)
            .fetch(MEETING.ID);
    for (long id : ids) {
      JSONB before = meetings.snapshot(id);
      meetings.update(id, Map.of(MEETING.OWNER_ID, to));
      meetings.event(
          meetings.find(who, id), "meeting-handed-over", null, before, who, clock.instant());
      access.open(who, citizen, Action.MEETING_MOVED, Map.of("meeting", id, "owner", to));
    }
    return new Work(tasks.give(who, citizen, from, to), ids.size());
  }
}
