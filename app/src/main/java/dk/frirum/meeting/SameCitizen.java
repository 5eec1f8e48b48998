package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MEETING;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Moved;
import dk.frirum.merge.CitizensMerged;
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
 * Keeps a meeting and the placement it is about together while both are the same citizen's, and
 * only then: one would say on the wrong citizen's page where the other works, and a meeting that
 * refers to another citizen's placement would be erased with it. When both are one citizen's again,
 * so is the meeting about it.
 */
@Component
class SameCitizen {
  private static final String GONE = "meeting-placement-gone";

  private final DSLContext sql;
  private final MeetingRows rows;
  private final MeetingPlacements placements;
  private final Clock clock;

  SameCitizen(DSLContext sql, MeetingRows rows, MeetingPlacements placements, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.placements = placements;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Moved moved) {
    if (moved.thing().is("placement") || moved.thing().is(MeetingRows.SUBJECT)) {
      settle(moved.who(), List.of(moved.from(), moved.to()));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CitizensMerged merged) {
    settle(merged.who(), List.of(merged.kept(), merged.closed()));
  }

  private void settle(SignedIn who, List<Long> citizens) {
    sql.select(MEETING.ID, MEETING.CITIZEN_ID, MEETING.PLACEMENT_ID)
        .from(MEETING)
        .where(MEETING.CITIZEN_ID.in(citizens), MEETING.PLACEMENT_ID.isNotNull())
        .orderBy(MEETING.ID)
        .forEach(row -> {
          if (!placements.isOf(row.value2(), row.value3())) {
            set(who, row.value1(), GONE, null);
          }
        });
    var was =
        jsonbGetAttributeAsText(CASE_EVENT.BEFORE, MEETING.PLACEMENT_ID.getName()).cast(Long.class);
    sql.select(MEETING.ID, MEETING.CITIZEN_ID, was)
        .distinctOn(MEETING.ID)
        .from(MEETING)
        .join(CASE_EVENT)
        .on(
            CASE_EVENT.SUBJECT_ID.eq(MEETING.ID),
            CASE_EVENT.SUBJECT.eq(MeetingRows.SUBJECT),
            CASE_EVENT.KIND.eq(GONE))
        .where(MEETING.CITIZEN_ID.in(citizens), MEETING.PLACEMENT_ID.isNull())
        .orderBy(MEETING.ID, CASE_EVENT.ID.desc())
        .forEach(row -> {
          if (placements.isOf(row.value2(), row.value3())) {
            set(who, row.value1(), "meeting-placement-back", row.value3());
          }
        });
  }

  private void set(SignedIn who, long id, String event, @Nullable Long placement) {
    JSONB before = rows.snapshot(id);
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(MEETING.PLACEMENT_ID, placement);
    rows.update(id, columns);
    rows.event(rows.read(id), event, null, before, who, clock.instant());
  }
}
