package dk.frirum.placement;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_HOURS;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.meeting.EmployerMeetings;
import dk.frirum.web.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements behind {@link Placements} and its lists. */
@Component
class PlacementRows {
  private static final String SUBJECT = "placement";
  private static final int LATEST = 200;
  private static final Field<JSONB> WHOLE =
      field(
          "to_jsonb(placement) || jsonb_build_object('hours', (select jsonb_agg(to_jsonb(h) order by h.from_on)"
              + " from placement_hours h where h.placement_id = placement.id))",
          JSONB.class);
  private static final Field<Long> LAST_ACTOR =
      field(
              select(CASE_EVENT.ACTOR_ID)
                  .from(CASE_EVENT)
                  .where(CASE_EVENT.SUBJECT.eq(SUBJECT), CASE_EVENT.SUBJECT_ID.eq(PLACEMENT.ID))
                  .orderBy(CASE_EVENT.ID.desc())
                  .limit(1))
          .as("last_actor");

  private final DSLContext sql;
  private final CitizenAccess access;
  private final EmployerMeetings meetings;

  PlacementRows(DSLContext sql, CitizenAccess access, EmployerMeetings meetings) {
    this.sql = sql;
    this.access = access;
    this.meetings = meetings;
  }

  long citizenOf(long id) {
    return sql.select(PLACEMENT.CITIZEN_ID)
        .from(PLACEMENT)
        .where(PLACEMENT.ID.eq(id))
        .fetchOptional(PLACEMENT.CITIZEN_ID)
        .orElseThrow(() -> new NotFound("placement " + id));
  }

  /** A placement, unless it is of a citizen this person may not see. */
  Placement find(SignedIn who, long id) {
    return list(who, PLACEMENT.ID.eq(id), 1, PLACEMENT.ID).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("placement " + id));
  }

  /** A placement; whether it may be seen is asked before. */
  Placement read(long id) {
    return all(PLACEMENT.ID.eq(id), 1, PLACEMENT.ID).getFirst();
  }

  /** Whether a citizen has such a one already within the same time. */
  boolean overlaps(long citizenId, Placement it) {
    return sql.fetchExists(
        PLACEMENT,
        PLACEMENT.CITIZEN_ID.eq(citizenId),
        PLACEMENT.KIND.eq(it.kind().code()),
        PLACEMENT.STARTS_ON.le(it.last()),
        PLACEMENT.ENDS_ON.ge(it.starts()),
        not(condition(PLACEMENT.WITHDRAWN)));
  }

  int count(SignedIn who, Condition which) {
    return sql.fetchCount(
        sql.selectOne()
            .from(PLACEMENT)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(PLACEMENT.CITIZEN_ID))
            .leftJoin(COMPANY)
            .on(COMPANY.ID.eq(PLACEMENT.COMPANY_ID))
            .where(which, access.visible(who)));
  }

  /** Placements of citizens this person may see. */
  List<Placement> list(SignedIn who, Condition which, int most, OrderField<?>... order) {
    return all(which.and(access.visible(who)), most, order);
  }

  /** All of one citizen's, the latest first. */
  List<Placement> ofCitizen(SignedIn who, long citizen) {
    return list(
        who,
        PLACEMENT.CITIZEN_ID.eq(citizen).and(PLACEMENT.WITHDRAWN.isFalse()),
        Integer.MAX_VALUE,
        PLACEMENT.STARTS_ON.desc(),
        PLACEMENT.ID.desc());
  }

  private List<Placement> all(Condition which, int most, OrderField<?>... order) {
    var rows =
        sql.select(PLACEMENT.fields())
            .select(COMPANY.fields())
            .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, STAFF.NAME, LAST_ACTOR)
            .from(PLACEMENT)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(PLACEMENT.CITIZEN_ID))
            .join(STAFF)
            .on(STAFF.ID.eq(PLACEMENT.REGISTERED_BY))
            .leftJoin(COMPANY)
            .on(COMPANY.ID.eq(PLACEMENT.COMPANY_ID))
            .where(which)
            .orderBy(order)
            .limit(most)
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Placement.Hours>> hours =
        sql.selectFrom(PLACEMENT_HOURS)
            .where(PLACEMENT_HOURS.PLACEMENT_ID.in(rows.getValues(PLACEMENT.ID)))
            .orderBy(PLACEMENT_HOURS.FROM_ON)
            .fetchGroups(
                PLACEMENT_HOURS.PLACEMENT_ID,
                row -> new Placement.Hours(row.getFromOn(), row.getTenths()));
    Map<Long, LocalDate> met = meetings.lastHeld(rows.getValues(PLACEMENT.ID));
    return rows.map(row -> {
      long id = row.get(PLACEMENT.ID);
      return placement(row, hours.getOrDefault(id, List.of()), met.get(id));
    });
  }

  private static Placement placement(
      Record row, List<Placement.Hours> hours, @Nullable LocalDate met) {
    String outcome = row.get(PLACEMENT.OUTCOME);
    return new Placement(
        row.get(PLACEMENT.ID),
        row.get(PLACEMENT.CITIZEN_ID),
        row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
        Kind.of(row.get(PLACEMENT.KIND)).orElseThrow(),
        row.get(PLACEMENT.COMPANY_ID) == null ? null : Companies.company(row.into(COMPANY)),
        row.get(PLACEMENT.PROVIDER),
        row.get(PLACEMENT.STARTS_ON),
        row.get(PLACEMENT.ENDS_ON),
        row.get(PLACEMENT.STOPPED_ON),
        row.get(PLACEMENT.STOP_REASON),
        row.get(PLACEMENT.STOP_TEXT),
        outcome == null ? null : Ending.of(outcome).orElseThrow(),
        row.get(PLACEMENT.OUTCOME_TEXT),
        row.get(PLACEMENT.OUTCOME_ON),
        row.get(PLACEMENT.NOTE),
        hours,
        row.get(PLACEMENT.CONTACTED_ON),
        met,
        row.get(PLACEMENT.WITHDRAWN),
        row.get(PLACEMENT.VERSION),
        row.get(LAST_ACTOR),
        row.get(STAFF.NAME));
  }

  /** The placement that was registered with a key; none where none was. */
  @Nullable Long registered(long citizenId, UUID key) {
    return sql.select(PLACEMENT.ID)
        .from(PLACEMENT)
        .where(PLACEMENT.IDEMPOTENCY_KEY.eq(key), PLACEMENT.CITIZEN_ID.eq(citizenId))
        .fetchOne(PLACEMENT.ID);
  }

  long insert(
      SignedIn who,
      long citizenId,
      Wanted wanted,
      @Nullable Company company,
      UUID key,
      Instant now) {
    return sql.insertInto(PLACEMENT)
        .set(PLACEMENT.CITIZEN_ID, citizenId)
        .set(PLACEMENT.KIND, wanted.kind().code())
        .set(PLACEMENT.COMPANY_ID, company == null ? null : company.id())
        .set(PLACEMENT.PROVIDER, wanted.provider())
        .set(PLACEMENT.STARTS_ON, wanted.starts())
        .set(PLACEMENT.ENDS_ON, wanted.ends())
        .set(PLACEMENT.NOTE, wanted.note())
        .set(PLACEMENT.MINUTES, wanted.minutes())
        .set(PLACEMENT.REGISTERED_BY, who.id())
        .set(PLACEMENT.REGISTERED_AT, now)
        .set(PLACEMENT.IDEMPOTENCY_KEY, key)
        .returning(PLACEMENT.ID)
        .fetchSingle()
        .getId();
  }

  /** Changes a placement; its version goes up. */
  void update(long id, Map<Field<?>, @Nullable Object> columns) {
    sql.update(PLACEMENT)
        .set(columns)
        .set(PLACEMENT.VERSION, PLACEMENT.VERSION.plus(1))
        .where(PLACEMENT.ID.eq(id))
        .execute();
  }

  /** Who registered it first. */
  long registeredBy(long id) {
    return sql.select(PLACEMENT.REGISTERED_BY)
        .from(PLACEMENT)
        .where(PLACEMENT.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  JSONB snapshot(long id) {
    return sql.select(WHOLE).from(PLACEMENT).where(PLACEMENT.ID.eq(id)).fetchSingle().value1();
  }

  void event(
      long citizenId,
      long id,
      String kind,
      @Nullable String reason,
      @Nullable JSONB before,
      SignedIn who,
      Instant at) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, SUBJECT)
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.BEFORE, before)
        .set(CASE_EVENT.AFTER, snapshot(id))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, at)
        .execute();
  }

  /**
   * What registering such a one usually takes here: the median of the latest; 0 where none is
   * known.
   */
  int usualMinutes(SignedIn who, Kind kind) {
    Integer usual =
        sql.select(percentileDisc(0.5).withinGroupOrderBy(PLACEMENT.MINUTES).coerce(Integer.class))
            .from(PLACEMENT)
            .where(
                PLACEMENT.ID.in(
                    select(PLACEMENT.ID)
                        .from(PLACEMENT)
                        .join(CITIZEN)
                        .on(CITIZEN.ID.eq(PLACEMENT.CITIZEN_ID))
                        .where(
                            CITIZEN.MUNICIPALITY.eq(who.municipality()),
                            PLACEMENT.KIND.eq(inline(kind.code())),
                            PLACEMENT.MINUTES.gt(0),
                            not(condition(PLACEMENT.WITHDRAWN)))
                        .orderBy(PLACEMENT.ID.desc())
                        .limit(LATEST)))
            .fetchSingle()
            .value1();
    return usual == null ? 0 : usual;
  }
}
