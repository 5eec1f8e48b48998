package dk.frirum.retention;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LEGAL_HOLD;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must not be erased for now (<i>stop for sletning</i>, legal hold): a complaint is running,
 * somebody has asked for access. It is lifted, never deleted.
 */
@Component
class Holds {
  static final int SHORTEST = 5;
  static final int LONGEST = 500;
  private static final String SUBJECT = "legal_hold";

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Holds(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who places or lifts it.
   *
   * @param staffId none for the operator at the command line
   * @param operator name on the machine; none for staff
   * @param municipality whose citizens it may be; none for all
   */
  record By(@Nullable Long staffId, @Nullable String operator, @Nullable String municipality) {}

  /** One that stands. */
  record Standing(
      long id,
      long citizenId,
      String reason,
      String by,
      Instant at,
      @Nullable LocalDate until,
      boolean over) {}

  /** What came of placing one. */
  enum Placed {
    PLACED,
    /** One stands already. */
    STANDS,
    /** No such citizen here. */
    NOT_THERE
  }

  /**
   * @param reason {@link #SHORTEST} to {@link #LONGEST} letters
   * @param until last day; none until it is lifted
   */
  @Transactional
  public Placed place(By by, long citizenId, String reason, @Nullable LocalDate until) {
    var record =
        sql.selectFrom(CITIZEN).where(CITIZEN.ID.eq(citizenId)).forNoKeyUpdate().fetchOne();
    if (record == null
        || by.municipality() != null && !by.municipality().equals(record.getMunicipality())) {
      return Placed.NOT_THERE;
    }
    if (record.getMergedInto() != null) {
      return place(by, record.getMergedInto(), reason, until);
    }
    Instant now = clock.instant();
    Optional<Long> id =
        sql.insertInto(LEGAL_HOLD)
            .set(LEGAL_HOLD.CITIZEN_ID, citizenId)
            .set(LEGAL_HOLD.REASON, reason.strip())
            .set(LEGAL_HOLD.PLACED_BY, by.staffId())
            .set(LEGAL_HOLD.OPERATOR, by.operator())
            .set(LEGAL_HOLD.PLACED_AT, now)
            .set(LEGAL_HOLD.UNTIL, until)
            .onConflictDoNothing()
            .returning(LEGAL_HOLD.ID)
            .fetchOptional(LEGAL_HOLD.ID);
    if (id.isEmpty()) {
      return Placed.STANDS;
    }
    event(citizenId, id.get(), "hold-placed", reason.strip(), by, now);
    audit.record(
        Entry.of(by.staffId(), Action.HOLD_PLACED).about(citizenId).with(Map.of("hold", id.get())));
    return Placed.PLACED;
  }

  /**
   * Lifts one.
   *
   * @throws NotFound where none of that number stands here
   */
  @Transactional
  public void lift(By by, long id, String reason) {
    Instant now = clock.instant();
    Long citizen =
        sql.update(LEGAL_HOLD)
            .set(LEGAL_HOLD.LIFTED_AT, now)
            .set(LEGAL_HOLD.LIFTED_BY, by.staffId())
            .set(LEGAL_HOLD.LIFTED_REASON, reason.strip())
            .from(CITIZEN)
            .where(
                LEGAL_HOLD.ID.eq(id),
                LEGAL_HOLD.LIFTED_AT.isNull(),
                CITIZEN.ID.eq(LEGAL_HOLD.CITIZEN_ID),
                by.municipality() == null
                    ? org.jooq.impl.DSL.noCondition()
                    : CITIZEN.MUNICIPALITY.eq(by.municipality()))
            .returning(LEGAL_HOLD.CITIZEN_ID)
            .fetchOptional(LEGAL_HOLD.CITIZEN_ID)
            .orElseThrow(() -> new NotFound("hold " + id));
    event(citizen, id, "hold-lifted", reason.strip(), by, now);
    audit.record(
        Entry.of(by.staffId(), Action.HOLD_LIFTED).about(citizen).with(Map.of("hold", id)));
  }

  private void event(long citizen, long id, String kind, String reason, By by, Instant now) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizen)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, SUBJECT)
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.REASON, reason)
        .set(
            CASE_EVENT.AFTER,
            sql.select(field("to_jsonb(legal_hold)", JSONB.class))
                .from(LEGAL_HOLD)
                .where(LEGAL_HOLD.ID.eq(id))
                .fetchSingle()
                .value1())
        .set(CASE_EVENT.ACTOR_ID, by.staffId())
        .set(CASE_EVENT.AT, now)
        .execute();
  }

  /**
   * Whether one keeps a citizen, or a record merged into the citizen's, from being erased today.
   */
  boolean stands(long citizenId) {
    return sql.fetchExists(
        LEGAL_HOLD,
        LEGAL_HOLD.CITIZEN_ID.in(
            select(CITIZEN.ID)
                .from(CITIZEN)
                .where(CITIZEN.ID.eq(citizenId).or(CITIZEN.MERGED_INTO.eq(citizenId)))),
        LEGAL_HOLD.LIFTED_AT.isNull(),
        LEGAL_HOLD.UNTIL.isNull().or(LEGAL_HOLD.UNTIL.ge(LocalDate.now(clock))));
  }

  /** Those of a municipality that nobody has lifted, the oldest first; over or not. */
  List<Standing> standing(String municipality) {
    LocalDate today = LocalDate.now(clock);
    return sql.select(LEGAL_HOLD.fields())
        .select(STAFF.NAME)
        .from(LEGAL_HOLD)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(LEGAL_HOLD.CITIZEN_ID))
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(LEGAL_HOLD.PLACED_BY))
        .where(CITIZEN.MUNICIPALITY.eq(municipality), LEGAL_HOLD.LIFTED_AT.isNull())
        .orderBy(LEGAL_HOLD.ID)
        .fetch(row ->
            new Standing(
                row.get(LEGAL_HOLD.ID),
                row.get(LEGAL_HOLD.CITIZEN_ID),
                row.get(LEGAL_HOLD.REASON),
                Objects.requireNonNullElse(
                    row.get(STAFF.NAME),
                    Objects.requireNonNullElse(row.get(LEGAL_HOLD.OPERATOR), "")),
                row.get(LEGAL_HOLD.PLACED_AT),
                row.get(LEGAL_HOLD.UNTIL),
                row.get(LEGAL_HOLD.UNTIL) != null && row.get(LEGAL_HOLD.UNTIL).isBefore(today)));
  }
}
