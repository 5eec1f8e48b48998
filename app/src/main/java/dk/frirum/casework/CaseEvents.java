package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every change of a citizen's case does besides the change: one at a time, an event with
 * before and after, a row of the trail. Part of the changing transaction.
 */
@Component
public class CaseEvents {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Clock clock;

  CaseEvents(DSLContext sql, CitizenAccess access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  /** One change at a time in a citizen's case; others wait here. Refused to who may not see it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(SignedIn who, long citizenId) {
    access.demand(who, citizenId);
    hold(citizenId);
  }

  /** The same, where whether it may be changed has been asked before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long citizenId) {
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .forNoKeyUpdate()
        .fetchSingle();
  }

  /**
   * Something of a course was changed: the event, and the row of the trail.
   *
   * @param table where the row is, which is the subject's name too
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(SignedIn who, long citizenId, String kind, Table<?> table, long id) {
    changed(who, citizenId, kind, table, id, null, null);
  }

  /** The same with the reason, and the row as it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(
      SignedIn who,
      long citizenId,
      String kind,
      Table<?> table,
      long id,
      @Nullable String reason,
      @Nullable JSONB before) {
    event(who, citizenId, kind, table, id, reason, before);
    access.open(who, citizenId, Action.COURSE_CHANGED, Map.of("what", kind, "id", id));
  }

  /** The event alone, of a row just added; the caller writes the trail in words of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void event(SignedIn who, long citizenId, String kind, Table<?> table, long id) {
    event(who, citizenId, kind, table, id, null, null);
  }

  /** The same with the reason, and the row as it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void event(
      SignedIn who,
      long citizenId,
      String kind,
      Table<?> table,
      long id,
      @Nullable String reason,
      @Nullable JSONB before) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, table.getName())
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.BEFORE, before)
        .set(CASE_EVENT.AFTER, snapshot(table, id))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, clock.instant())
        .execute();
  }

  /** A row as it stands. */
  public JSONB snapshot(Table<?> table, long id) {
    return sql.select(field("to_jsonb({0})", JSONB.class, name(table.getName())))
        .from(table)
        .where(field(name(table.getName(), "id"), Long.class).eq(id))
        .fetchSingle()
        .value1();
  }
}
