package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MEETING;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Where a meeting comes from: who called it, and how it was with a citizen it was taken from. */
@Component
class Origins {
  private final DSLContext sql;

  Origins(DSLContext sql) {
    this.sql = sql;
  }

  /** Who called it, staff id. */
  long calledBy(long id) {
    return sql.select(MEETING.CALLED_BY)
        .from(MEETING)
        .where(MEETING.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** How it was when it was taken from a citizen by mistake; none where it never was. */
  Optional<Before> asItWas(long id, long citizenId) {
    return sql.select(CASE_EVENT.BEFORE)
        .from(CASE_EVENT)
        .where(
            CASE_EVENT.SUBJECT.eq(MeetingRows.SUBJECT),
            CASE_EVENT.SUBJECT_ID.eq(id),
            CASE_EVENT.KIND.eq(MeetingRows.RIGHT_CITIZEN),
            jsonbGetAttributeAsText(CASE_EVENT.BEFORE, MEETING.CITIZEN_ID.getName())
                .eq(Long.toString(citizenId)))
        .orderBy(CASE_EVENT.ID.desc())
        .limit(1)
        .fetchOptional(CASE_EVENT.BEFORE)
        .map(Before::new);
  }
}
