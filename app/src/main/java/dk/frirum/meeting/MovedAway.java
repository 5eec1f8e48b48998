package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;

import dk.frirum.casework.Moved;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets go of an interview that is another citizen's now: its note must not be read on the meeting
 * of the one it was registered on by mistake, nor the meeting be erased with the other.
 */
@Component
class MovedAway {
  private final DSLContext sql;

  MovedAway(DSLContext sql) {
    this.sql = sql;
  }

  @EventListener
  void on(Moved moved) {
    if (!moved.thing().is("interview")) {
      return;
    }
    sql.update(MEETING)
        .setNull(MEETING.INTERVIEW_ID)
        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
        .where(
            MEETING.INTERVIEW_ID.eq(moved.thing().id()),
            // Its own meeting has gone before it.
            MEETING.CITIZEN_ID.ne(moved.to()))
        .execute();
  }
}
