package dk.frirum.integration;

import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Occurrences;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a contract and the parts of a programme, and what the rules learn of them. */
@Component
class IntegrationRows {
  private static final String MADE = "integration-contract";
  private static final String ABROAD = "stay-abroad";
  private static final dk.frirum.tables.tables.Staff WITHDREW = STAFF.as("withdrew");

  private final DSLContext sql;
  private final Occurrences occurrences;
  private final Clock clock;

  IntegrationRows(DSLContext sql, Occurrences occurrences, Clock clock) {
    this.sql = sql;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  List<Course.Contract> contracts(long course) {
    return sql.select(INTEGRATION_CONTRACT.fields())
        .select(STAFF.NAME, WITHDREW.NAME)
        .from(INTEGRATION_CONTRACT)
        .join(STAFF)
        .on(STAFF.ID.eq(INTEGRATION_CONTRACT.WRITTEN_BY))
        .leftJoin(WITHDREW)
        .on(WITHDREW.ID.eq(INTEGRATION_CONTRACT.WITHDRAWN_BY))
        .where(INTEGRATION_CONTRACT.COURSE_ID.eq(course))
        .orderBy(INTEGRATION_CONTRACT.NUMBER.desc(), INTEGRATION_CONTRACT.ID.desc())
        .fetch(row ->
            new Course.Contract(
                row.get(INTEGRATION_CONTRACT.ID),
                row.get(INTEGRATION_CONTRACT.NUMBER),
                new Course.Words(
                    row.get(INTEGRATION_CONTRACT.GOAL), row.get(INTEGRATION_CONTRACT.PROGRAMME)),
                row.get(INTEGRATION_CONTRACT.CITIZEN_SIGNED_ON),
                row.get(INTEGRATION_CONTRACT.MUNICIPALITY_SIGNED_ON),
                row.get(INTEGRATION_CONTRACT.DECLARATION_SIGNED_ON),
                row.get(STAFF.NAME),
                row.get(INTEGRATION_CONTRACT.WRITTEN_AT),
                withdrawn(
                    row, INTEGRATION_CONTRACT.WITHDRAWN_AT, INTEGRATION_CONTRACT.WITHDRAWN_WHY)));
  }

  List<Course.Activity> activities(long course) {
    Field<String> abroad =
        field("{0} ->> {1}", String.class, OCCURRENCE.ATTRIBUTES, org.jooq.impl.DSL.inline(ABROAD));
    return sql.select(INTEGRATION_ACTIVITY.fields())
        .select(STAFF.NAME, WITHDREW.NAME, abroad)
        .from(INTEGRATION_ACTIVITY)
        .join(STAFF)
        .on(STAFF.ID.eq(INTEGRATION_ACTIVITY.WRITTEN_BY))
        .leftJoin(WITHDREW)
        .on(WITHDREW.ID.eq(INTEGRATION_ACTIVITY.WITHDRAWN_BY))
        .leftJoin(OCCURRENCE)
        .on(OCCURRENCE.ID.eq(INTEGRATION_ACTIVITY.OCCURRENCE_ID))
        .where(INTEGRATION_ACTIVITY.COURSE_ID.eq(course))
        .orderBy(INTEGRATION_ACTIVITY.FIRST_DAY, INTEGRATION_ACTIVITY.ID)
        .fetch(row ->
            new Course.Activity(
                row.get(INTEGRATION_ACTIVITY.ID),
                Course.Kind.of(row.get(INTEGRATION_ACTIVITY.KIND)).orElseThrow(),
                row.get(INTEGRATION_ACTIVITY.WHAT),
                row.get(INTEGRATION_ACTIVITY.FIRST_DAY),
                row.get(INTEGRATION_ACTIVITY.LAST_DAY),
                "yes".equals(row.get(abroad)),
                row.get(STAFF.NAME),
                withdrawn(
                    row, INTEGRATION_ACTIVITY.WITHDRAWN_AT, INTEGRATION_ACTIVITY.WITHDRAWN_WHY)));
  }

  private static Course.@Nullable Withdrawn withdrawn(
      Record row, Field<Instant> at, Field<String> why) {
    return row.get(at) == null
        ? null
        : new Course.Withdrawn(row.get(WITHDREW.NAME), row.get(at), row.get(why));
  }

  /** Writes a version; the first that was made on its day is what the rules wait for. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(
      SignedIn who, long citizenId, Course course, Course.Contract contract, int number, UUID key) {
    LocalDate made = contract.made();
    return sql.insertInto(INTEGRATION_CONTRACT)
        .set(INTEGRATION_CONTRACT.COURSE_ID, course.id())
        .set(INTEGRATION_CONTRACT.CITIZEN_ID, citizenId)
        .set(INTEGRATION_CONTRACT.NUMBER, number)
        .set(INTEGRATION_CONTRACT.GOAL, contract.words().goal())
        .set(INTEGRATION_CONTRACT.PROGRAMME, contract.words().programme())
        .set(INTEGRATION_CONTRACT.CITIZEN_SIGNED_ON, contract.citizen())
        .set(INTEGRATION_CONTRACT.MUNICIPALITY_SIGNED_ON, contract.municipality())
        .set(INTEGRATION_CONTRACT.DECLARATION_SIGNED_ON, contract.declaration())
        .set(
            INTEGRATION_CONTRACT.OCCURRENCE_ID,
            made == null || course.made(made)
                ? null
                : occurrences.add(who, citizenId, MADE, made, Map.of()))
        .set(INTEGRATION_CONTRACT.WRITTEN_BY, who.id())
        .set(INTEGRATION_CONTRACT.WRITTEN_AT, clock.instant())
        .set(INTEGRATION_CONTRACT.IDEMPOTENCY_KEY, key)
        .returning(INTEGRATION_CONTRACT.ID)
        .fetchSingle()
        .getId();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public long add(SignedIn who, long citizenId, long course, Course.Activity activity, UUID key) {
    String kind = activity.kind().occurrence();
    Map<String, String> attributes =
        activity.kind() == Course.Kind.CONTROL_INTERVIEW
            ? Map.of(ABROAD, activity.abroad() ? "yes" : "no")
            : Map.of();
    return sql.insertInto(INTEGRATION_ACTIVITY)
        .set(INTEGRATION_ACTIVITY.COURSE_ID, course)
        .set(INTEGRATION_ACTIVITY.CITIZEN_ID, citizenId)
        .set(INTEGRATION_ACTIVITY.KIND, activity.kind().code())
        .set(INTEGRATION_ACTIVITY.WHAT, activity.what())
        .set(INTEGRATION_ACTIVITY.FIRST_DAY, activity.from())
        .set(INTEGRATION_ACTIVITY.LAST_DAY, activity.to())
        .set(
            INTEGRATION_ACTIVITY.OCCURRENCE_ID,
            kind == null
                ? null
                : occurrences.add(who, citizenId, kind, activity.from(), attributes))
        .set(INTEGRATION_ACTIVITY.WRITTEN_BY, who.id())
        .set(INTEGRATION_ACTIVITY.WRITTEN_AT, clock.instant())
        .set(INTEGRATION_ACTIVITY.IDEMPOTENCY_KEY, key)
        .returning(INTEGRATION_ACTIVITY.ID)
        .fetchSingle()
        .getId();
  }

  /** Makes a version count no longer; it stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawContract(SignedIn who, long id, String why) {
    sql.update(INTEGRATION_CONTRACT)
        .set(INTEGRATION_CONTRACT.WITHDRAWN_BY, who.id())
        .set(INTEGRATION_CONTRACT.WITHDRAWN_AT, clock.instant())
        .set(INTEGRATION_CONTRACT.WITHDRAWN_WHY, why)
        .where(INTEGRATION_CONTRACT.ID.eq(id))
        .execute();
  }

  /** That a contract was made on a day is so no longer, where no version says it any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void unmade(SignedIn who, long citizenId, Course now, LocalDate on, String why) {
    if (now.made(on)) {
      return;
    }
    sql.select(OCCURRENCE.ID)
        .from(OCCURRENCE)
        .join(INTEGRATION_CONTRACT)
        .on(INTEGRATION_CONTRACT.OCCURRENCE_ID.eq(OCCURRENCE.ID))
        .where(
            INTEGRATION_CONTRACT.COURSE_ID.eq(now.id()),
            OCCURRENCE.HAPPENED_ON.eq(on),
            OCCURRENCE.WITHDRAWN.isFalse())
        .fetch(OCCURRENCE.ID)
        .forEach(id -> occurrences.withdraw(who, citizenId, id, why));
  }

  /** The same with a part of the programme, and with what the rules were told of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawActivity(SignedIn who, long citizenId, long activity, String why) {
    sql.update(INTEGRATION_ACTIVITY)
        .set(INTEGRATION_ACTIVITY.WITHDRAWN_BY, who.id())
        .set(INTEGRATION_ACTIVITY.WITHDRAWN_AT, clock.instant())
        .set(INTEGRATION_ACTIVITY.WITHDRAWN_WHY, why)
        .where(INTEGRATION_ACTIVITY.ID.eq(activity))
        .execute();
    sql.select(INTEGRATION_ACTIVITY.OCCURRENCE_ID)
        .from(INTEGRATION_ACTIVITY)
        .where(INTEGRATION_ACTIVITY.ID.eq(activity), INTEGRATION_ACTIVITY.OCCURRENCE_ID.isNotNull())
        .fetch(INTEGRATION_ACTIVITY.OCCURRENCE_ID)
        .forEach(id -> occurrences.withdraw(who, citizenId, id, why));
  }
}
