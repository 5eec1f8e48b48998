package dk.frirum.casework;

import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows in the case from something registered elsewhere: events (<i>hændelser</i>) that the
 * rules look for, and facts (<i>oplysninger</i>). Nothing is typed twice, and what is taken back
 * stays, counting no more.
 */
@Component
public class Consequences {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final CaseEvents cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consequences(
      DSLContext sql,
      CitizenAccess access,
      CaseDuties duties,
      CaseEvents cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.duties = duties;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** That this follows from a placement on a day; said again, the day is what changes. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follows(long citizenId, long placementId, String kind, LocalDate on) {
    int moved =
        sql.update(OCCURRENCE)
            .set(OCCURRENCE.HAPPENED_ON, on)
            .where(from(placementId), OCCURRENCE.KIND.eq(kind))
            .execute();
    if (moved == 0) {
      insert(citizenId, placementId, kind, on);
    }
  }

  /** That it no longer does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenBack(long placementId, List<String> kinds) {
    sql.update(OCCURRENCE)
        .set(OCCURRENCE.WITHDRAWN, true)
        .where(from(placementId), OCCURRENCE.KIND.in(kinds))
        .execute();
  }

  /** Ids of the events that follow from a placement and count. */
  public List<Long> of(long placementId) {
    return sql.select(OCCURRENCE.ID).from(OCCURRENCE).where(from(placementId)).fetch(OCCURRENCE.ID);
  }

  /** That it is another citizen's placement; what was taken back goes along. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> moved(long placementId, long to) {
    return sql.update(OCCURRENCE)
        .set(OCCURRENCE.CITIZEN_ID, to)
        .where(OCCURRENCE.PLACEMENT_ID.eq(placementId))
        .returning(OCCURRENCE.ID)
        .fetch(OCCURRENCE.ID);
  }

  private static Condition from(long placementId) {
    return OCCURRENCE.PLACEMENT_ID.eq(placementId).and(OCCURRENCE.WITHDRAWN.isFalse());
  }

  /** Registers by hand that something happened; the same a second time is the same. */
  @Transactional
  public void happened(SignedIn who, long citizenId, String kind, LocalDate on) {
    access.demand(who, citizenId);
    duties.hold(List.of(citizenId));
    boolean there =
        sql.fetchExists(
            OCCURRENCE,
            OCCURRENCE.CITIZEN_ID.eq(citizenId),
            OCCURRENCE.KIND.eq(kind),
            OCCURRENCE.HAPPENED_ON.eq(on),
            OCCURRENCE.WITHDRAWN.isFalse());
    if (there) {
      return;
    }
    long id = insert(citizenId, null, kind, on);
    write(who, citizenId, OCCURRENCE, id, kind + "-registered", null, null);
  }

  /** Takes back what was registered by hand; with the reason. */
  @Transactional
  public void notSo(SignedIn who, long citizenId, String kind, LocalDate on, String reason) {
    access.demand(who, citizenId);
    duties.hold(List.of(citizenId));
    List<Long> ids =
        sql.select(OCCURRENCE.ID)
            .from(OCCURRENCE)
            .where(Occurrences.noted(citizenId, kind, on), OCCURRENCE.WITHDRAWN.isFalse())
            .fetch(OCCURRENCE.ID);
    for (long id : ids) {
      sql.update(OCCURRENCE).set(OCCURRENCE.WITHDRAWN, true).where(OCCURRENCE.ID.eq(id)).execute();
      write(who, citizenId, OCCURRENCE, id, kind + "-withdrawn", reason, null);
    }
  }

  /**
   * Registers what is so from a day on; what was said of the time from then is replaced.
   *
   * @param value as the dictionary has it
   */
  @Transactional
  public void known(SignedIn who, long citizenId, String name, String value, LocalDate from) {
    access.demand(who, citizenId);
    duties.hold(List.of(citizenId));
    Condition named = FACT.CITIZEN_ID.eq(citizenId).and(FACT.NAME.eq(name));
    boolean there =
        sql.fetchExists(
            FACT,
            named,
            FACT.VALUE.eq(value),
            condition("{0} @> daterange({1}::date, null)", FACT.VALID, from));
    if (there) {
      return;
    }
    JSONB before =
        sql.select(field("jsonb_agg(to_jsonb(fact))", JSONB.class))
            .from(FACT)
            .where(named)
            .fetchSingle()
            .value1();
    sql.deleteFrom(FACT)
        .where(named, condition("lower({0}) >= {1}::date", FACT.VALID, from))
        .execute();
    sql.execute(
        "update fact set valid = daterange(lower(valid), {0}::date) where citizen_id = {1} and name = {2} and valid @> {0}::date",
        val(from), val(citizenId), val(name));
    long id =
        sql.insertInto(FACT)
            .set(FACT.CITIZEN_ID, citizenId)
            .set(FACT.NAME, name)
            .set(FACT.VALUE, value)
            .set(FACT.VALID, DateRange.since(from))
            .set(FACT.RECORDED_AT, clock.instant())
            .returning(FACT.ID)
            .fetchSingle()
            .getId();
    write(who, citizenId, FACT, id, "fact-registered", null, before);
  }

  private long insert(long citizenId, @Nullable Long placementId, String kind, LocalDate on) {
    return sql.insertInto(OCCURRENCE)
        .set(OCCURRENCE.CITIZEN_ID, citizenId)
        .set(OCCURRENCE.PLACEMENT_ID, placementId)
        .set(OCCURRENCE.KIND, kind)
        .set(OCCURRENCE.HAPPENED_ON, on)
        .set(OCCURRENCE.RECORDED_AT, clock.instant())
        .returning(OCCURRENCE.ID)
        .fetchSingle()
        .getId();
  }

  private void write(
      SignedIn who,
      long citizenId,
      Table<?> table,
      long id,
      String kind,
      @Nullable String reason,
      @Nullable JSONB before) {
    cases.event(who, citizenId, kind, table, id, reason, before);
    access.open(who, citizenId, Action.EMPLOYMENT_NOTED, Map.of(table.getName(), id));
    events.publishEvent(new CaseChanged(citizenId));
  }
}
