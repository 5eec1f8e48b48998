package dk.frirum.integration;

import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.INTEGRATION_COURSE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.CaseEvents;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes integration courses. Each command is one transaction: the row, the event, the
 * trail, and what the rules learn of it.
 */
@Component
class IntegrationCourses {
  static final String BENEFIT = "integration-programme";

  private final DSLContext sql;
  private final IntegrationRows rows;
  private final CaseEvents events;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  IntegrationCourses(
      DSLContext sql,
      IntegrationRows rows,
      CaseEvents events,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.events = events;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** A citizen's latest course; whether the citizen may be seen is asked before. */
  @Nullable Course of(long citizenId) {
    return sql.select(INTEGRATION_COURSE.fields())
        .select(STAFF.NAME)
        .from(INTEGRATION_COURSE)
        .join(STAFF)
        .on(STAFF.ID.eq(INTEGRATION_COURSE.RECORDED_BY))
        .where(INTEGRATION_COURSE.CITIZEN_ID.eq(citizenId))
        .orderBy(INTEGRATION_COURSE.HANDED_OVER_ON.desc(), INTEGRATION_COURSE.ID.desc())
        .limit(1)
        .fetchOne(row ->
            new Course(
                row.get(INTEGRATION_COURSE.ID),
                row.get(INTEGRATION_COURSE.SPELL_ID),
                row.get(INTEGRATION_COURSE.REGISTERED_ON),
                row.get(INTEGRATION_COURSE.HANDED_OVER_ON),
                row.get(INTEGRATION_COURSE.FROM_WHOM),
                row.get(STAFF.NAME),
                rows.contracts(row.get(INTEGRATION_COURSE.ID)),
                rows.activities(row.get(INTEGRATION_COURSE.ID))));
  }

  /**
   * Takes a citizen over: the course and its spell begin on the day of the hand-over. A spell that
   * came by an import and begins that day is used.
   *
   * @return false where another spell of the programme runs in these days
   */
  @Transactional
  public boolean takeOver(
      SignedIn who,
      long citizenId,
      @Nullable LocalDate registeredOn,
      LocalDate handedOverOn,
      String fromWhom,
      UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_COURSE, INTEGRATION_COURSE.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    var spells =
        sql.selectFrom(SPELL)
            .where(SPELL.CITIZEN_ID.eq(citizenId), SPELL.BENEFIT.eq(BENEFIT))
            .fetch();
    Long same =
        spells.stream()
            .filter(each -> each.getDuring().from().equals(handedOverOn))
            .map(each -> each.getId())
            .findFirst()
            .orElse(null);
    if (same == null
        && spells.stream()
            .map(each -> each.getDuring().to())
            .anyMatch(to -> to == null || !to.isBefore(handedOverOn))) {
      return false;
    }
    if (same != null && sql.fetchExists(INTEGRATION_COURSE, INTEGRATION_COURSE.SPELL_ID.eq(same))) {
      return false;
    }
    long spell = same == null ? spell(who, citizenId, handedOverOn) : same;
    long id =
        sql.insertInto(INTEGRATION_COURSE)
            .set(INTEGRATION_COURSE.CITIZEN_ID, citizenId)
            .set(INTEGRATION_COURSE.SPELL_ID, spell)
            .set(INTEGRATION_COURSE.REGISTERED_ON, registeredOn)
            .set(INTEGRATION_COURSE.HANDED_OVER_ON, handedOverOn)
            .set(INTEGRATION_COURSE.FROM_WHOM, fromWhom)
            .set(INTEGRATION_COURSE.RECORDED_BY, who.id())
            .set(INTEGRATION_COURSE.RECORDED_AT, clock.instant())
            .set(INTEGRATION_COURSE.IDEMPOTENCY_KEY, key)
            .returning(INTEGRATION_COURSE.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "integration-begun", INTEGRATION_COURSE, id);
    publisher.publishEvent(new CaseChanged(citizenId));
    return true;
  }

  private long spell(SignedIn who, long citizenId, LocalDate from) {
    long id =
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizenId)
            .set(SPELL.BENEFIT, BENEFIT)
            .set(SPELL.DURING, DateRange.since(from))
            .set(SPELL.RECORDED_AT, clock.instant())
            .returning(SPELL.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "spell-begun", SPELL, id);
    return id;
  }

  /**
   * Writes a version of the contract; signed by both, it is what the rules wait for.
   *
   * @param seen what it was written from: {@link Course#seen()} when the form was opened
   * @return false where another version stands meanwhile, or none does any more
   */
  @Transactional
  public boolean contract(
      SignedIn who, long citizenId, Course.Contract contract, long seen, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course now = of(citizenId);
    if (now == null || now.seen() != seen) {
      return false;
    }
    long id = rows.add(who, citizenId, now, contract, now.latest() + 1, key);
    events.changed(who, citizenId, "integration-contract-written", INTEGRATION_CONTRACT, id);
    return true;
  }

  /** Adds something to the programme, once for each key. */
  @Transactional
  public boolean add(SignedIn who, long citizenId, Course.Activity activity, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_ACTIVITY, INTEGRATION_ACTIVITY.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course now = of(citizenId);
    if (now == null) {
      return false;
    }
    long id = rows.add(who, citizenId, now.id(), activity, key);
    events.changed(who, citizenId, "integration-activity-added", INTEGRATION_ACTIVITY, id);
    return true;
  }
}
