package dk.frirum.integration;

import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.INTEGRATION_COURSE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.CaseEvents;
import dk.frirum.casework.Occurrences;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  private final CaseEvents events;
  private final Occurrences occurrences;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  IntegrationCourses(
      DSLContext sql,
      CaseEvents events,
      Occurrences occurrences,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.sql = sql;
    this.events = events;
    this.occurrences = occurrences;
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
                contracts(row.get(INTEGRATION_COURSE.ID)),
                activities(row.get(INTEGRATION_COURSE.ID))));
  }

  private List<Course.Contract> contracts(long course) {
    return sql.select(INTEGRATION_CONTRACT.fields())
        .select(STAFF.NAME)
        .from(INTEGRATION_CONTRACT)
        .join(STAFF)
        .on(STAFF.ID.eq(INTEGRATION_CONTRACT.WRITTEN_BY))
        .where(INTEGRATION_CONTRACT.COURSE_ID.eq(course))
        .orderBy(INTEGRATION_CONTRACT.NUMBER.desc())
        .fetch(row ->
            new Course.Contract(
                row.get(INTEGRATION_CONTRACT.NUMBER),
                new Course.Words(
                    row.get(INTEGRATION_CONTRACT.GOAL), row.get(INTEGRATION_CONTRACT.PROGRAMME)),
                row.get(INTEGRATION_CONTRACT.CITIZEN_SIGNED_ON),
                row.get(INTEGRATION_CONTRACT.MUNICIPALITY_SIGNED_ON),
                row.get(INTEGRATION_CONTRACT.DECLARATION_SIGNED_ON),
                row.get(STAFF.NAME),
                row.get(INTEGRATION_CONTRACT.WRITTEN_AT)));
  }

  private List<Course.Activity> activities(long course) {
    return sql.select(INTEGRATION_ACTIVITY.fields())
        .select(STAFF.NAME)
        .from(INTEGRATION_ACTIVITY)
        .join(STAFF)
        .on(STAFF.ID.eq(INTEGRATION_ACTIVITY.WRITTEN_BY))
        .where(INTEGRATION_ACTIVITY.COURSE_ID.eq(course))
        .orderBy(INTEGRATION_ACTIVITY.FIRST_DAY, INTEGRATION_ACTIVITY.ID)
        .fetch(row ->
            new Course.Activity(
                Course.Kind.of(row.get(INTEGRATION_ACTIVITY.KIND)).orElseThrow(),
                row.get(INTEGRATION_ACTIVITY.WHAT),
                row.get(INTEGRATION_ACTIVITY.FIRST_DAY),
                row.get(INTEGRATION_ACTIVITY.LAST_DAY),
                row.get(STAFF.NAME)));
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
   * @param seen the number of the version that was shown; 0 for none
   * @return false where somebody has written another one meanwhile
   */
  @Transactional
  public boolean contract(
      SignedIn who, long citizenId, Course.Contract contract, int seen, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course now = of(citizenId);
    int latest = now == null || now.contracts().isEmpty() ? 0 : now.contracts().getFirst().number();
    if (now == null || latest != seen) {
      return false;
    }
    LocalDate made = contract.made();
    long id =
        sql.insertInto(INTEGRATION_CONTRACT)
            .set(INTEGRATION_CONTRACT.COURSE_ID, now.id())
            .set(INTEGRATION_CONTRACT.CITIZEN_ID, citizenId)
            .set(INTEGRATION_CONTRACT.NUMBER, latest + 1)
            .set(INTEGRATION_CONTRACT.GOAL, contract.words().goal())
            .set(INTEGRATION_CONTRACT.PROGRAMME, contract.words().programme())
            .set(INTEGRATION_CONTRACT.CITIZEN_SIGNED_ON, contract.citizen())
            .set(INTEGRATION_CONTRACT.MUNICIPALITY_SIGNED_ON, contract.municipality())
            .set(INTEGRATION_CONTRACT.DECLARATION_SIGNED_ON, contract.declaration())
            .set(
                INTEGRATION_CONTRACT.OCCURRENCE_ID,
                made == null || wasMade(now, made)
                    ? null
                    : occurrences.add(who, citizenId, "integration-contract", made, Map.of()))
            .set(INTEGRATION_CONTRACT.WRITTEN_BY, who.id())
            .set(INTEGRATION_CONTRACT.WRITTEN_AT, clock.instant())
            .set(INTEGRATION_CONTRACT.IDEMPOTENCY_KEY, key)
            .returning(INTEGRATION_CONTRACT.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "integration-contract-written", INTEGRATION_CONTRACT, id);
    return true;
  }

  private static boolean wasMade(Course course, LocalDate on) {
    return course.contracts().stream().anyMatch(each -> on.equals(each.made()));
  }

  /**
   * Adds something to the programme, once for each key.
   *
   * @param abroad of a control interview: whether the doubt is owing to a stay abroad
   */
  @Transactional
  public boolean add(
      SignedIn who, long citizenId, Course.Activity activity, boolean abroad, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_ACTIVITY, INTEGRATION_ACTIVITY.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course now = of(citizenId);
    if (now == null) {
      return false;
    }
    String kind = activity.kind().occurrence();
    Map<String, String> attributes =
        activity.kind() == Course.Kind.CONTROL_INTERVIEW
            ? Map.of("stay-abroad", abroad ? "yes" : "no")
            : Map.of();
    long id =
        sql.insertInto(INTEGRATION_ACTIVITY)
            .set(INTEGRATION_ACTIVITY.COURSE_ID, now.id())
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
    events.changed(who, citizenId, "integration-activity-added", INTEGRATION_ACTIVITY, id);
    return true;
  }
}
