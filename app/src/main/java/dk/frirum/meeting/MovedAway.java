package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MEETING;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;

import dk.frirum.casework.Moved;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of an interview that is another citizen's now: its note must not be read on the meeting
 * of the one it was registered on by mistake, nor the meeting be erased with the other. When it
 * comes back, so does its meeting's hold of it.
 */
@Component
class MovedAway {
  private static final String GONE = "meeting-interview-gone";

  private final DSLContext sql;
  private final MeetingRows rows;
  private final Clock clock;

  MovedAway(DSLContext sql, MeetingRows rows, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Moved moved) {
    if (!moved.thing().is("interview")) {
      return;
    }
    long interview = moved.thing().id();
    List<Long> left =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(
                MEETING.INTERVIEW_ID.eq(interview),
                // Its own meeting may have gone before it.
                MEETING.CITIZEN_ID.ne(moved.to()))
            .orderBy(MEETING.ID)
            .fetch(MEETING.ID);
    left.forEach(id -> hold(moved, id, GONE, null));
    List<Long> back =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(
                MEETING.CITIZEN_ID.eq(moved.to()),
                MEETING.INTERVIEW_ID.isNull(),
                MEETING.STAGE.in(Stage.HELD.code(), Stage.NOT_HELD.code()),
                MEETING.ID.in(
                    select(CASE_EVENT.SUBJECT_ID)
                        .from(CASE_EVENT)
                        .where(
                            CASE_EVENT.CITIZEN_ID.eq(moved.to()),
                            CASE_EVENT.KIND.eq(GONE),
                            jsonbGetAttributeAsText(
                                    CASE_EVENT.BEFORE, MEETING.INTERVIEW_ID.getName())
                                .eq(Long.toString(interview)))))
            .orderBy(MEETING.ID)
            .fetch(MEETING.ID);
    back.forEach(id -> hold(moved, id, "meeting-interview-back", interview));
  }

  private void hold(Moved moved, long id, String event, @Nullable Long interview) {
    JSONB before = rows.snapshot(id);
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(MEETING.INTERVIEW_ID, interview);
    rows.update(id, columns);
    rows.event(rows.read(id), event, null, before, moved.who(), clock.instant());
  }
}
