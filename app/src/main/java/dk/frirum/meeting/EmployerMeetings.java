package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the calendar knows of a day's talks with a citizen's employers. */
@Component
public class EmployerMeetings {
  private final DSLContext sql;
  private final Clock clock;

  EmployerMeetings(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The day of the last meeting about each placement that an employer came to. */
  public Map<Long, LocalDate> lastHeld(Collection<Long> placements) {
    Map<Long, LocalDate> last = new HashMap<>();
    sql.select(MEETING.PLACEMENT_ID, max(MEETING.STARTS_AT))
        .from(MEETING)
        .where(
            MEETING.PLACEMENT_ID.in(placements),
            MEETING.STAGE.eq("held"),
            exists(
                selectOne()
                    .from(MEETING_PARTY)
                    .where(
                        MEETING_PARTY.MEETING_ID.eq(MEETING.ID),
                        MEETING_PARTY.PART.eq(Part.EMPLOYER.code()),
                        MEETING_PARTY.ATTENDED.isTrue())))
        .groupBy(MEETING.PLACEMENT_ID)
        .forEach(row -> last.put(row.value1(), LocalDate.ofInstant(row.value2(), clock.getZone())));
    return last;
  }

  /**
   * Minutes of the meetings with an employer that are over today. One that was an interview has its
   * minutes there, and is left out. Whether the citizen may be seen is asked before.
   */
  public int minutesToday(long citizenId) {
    Instant now = clock.instant();
    Instant begins = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    return sql
        .select(MEETING.STARTS_AT, MEETING.ENDS_AT)
        .from(MEETING)
        .where(
            MEETING.CITIZEN_ID.eq(citizenId),
            MEETING.STARTS_AT.ge(begins),
            MEETING.ENDS_AT.le(now),
            MEETING.STAGE.in("called", "held"),
            MEETING.INTERVIEW_ID.isNull(),
            exists(
                selectOne()
                    .from(MEETING_PARTY)
                    .where(
                        MEETING_PARTY.MEETING_ID.eq(MEETING.ID),
                        MEETING_PARTY.LEFT_AT.isNull(),
                        MEETING_PARTY.PART.eq(Part.EMPLOYER.code()))))
        .fetch(row -> Duration.between(row.value1(), row.value2()).toMinutes())
        .stream()
        .mapToInt(Math::toIntExact)
        .sum();
  }
}
