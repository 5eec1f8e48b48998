package dk.frirum.casework;

import static dk.frirum.tables.Tables.ABSENCE;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.time.DateRange;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers when a citizen is away or on stand-by. Where a rule asks about it, the fact is written
 * with it, and the citizen's duties are computed anew in the same transaction.
 */
@Component
class AbsenceRegister {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AbsenceRegister(
      DSLContext sql,
      CitizenAccess access,
      CaseEvents cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** What somebody says. */
  record Given(AbsenceKind kind, LocalDate from, @Nullable LocalDate to, String said) {
    DateRange during() {
      return new DateRange(from, to);
    }
  }

  /** As it stands. */
  record Registered(
      long id,
      AbsenceKind kind,
      DateRange during,
      String said,
      boolean withdrawn,
      int version,
      String by,
      Instant at) {}

  /** What became of a command. */
  enum Saved {
    DONE,
    /** The same kind stands for some of the days already; nothing was saved. */
    OVERLAPS,
    /** The last day would be before the first; nothing was saved. */
    TOO_EARLY,
    /** Somebody has changed it since it was shown; nothing was saved. */
    CONFLICT
  }

  /** A citizen's, latest first; the trail says who saw them. */
  @Transactional
  public List<Registered> open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.ABSENCE_VIEWED, Map.of());
    return sql.select(ABSENCE.fields())
        .select(STAFF.NAME)
        .from(ABSENCE)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(ABSENCE.REGISTERED_BY))
        .where(ABSENCE.CITIZEN_ID.eq(citizenId))
        .orderBy(field("lower({0})", ABSENCE.DURING).desc(), ABSENCE.ID.desc())
        .fetch(row ->
            new Registered(
                row.get(ABSENCE.ID),
                AbsenceKind.of(row.get(ABSENCE.KIND)).orElseThrow(),
                row.get(ABSENCE.DURING),
                row.get(ABSENCE.SAID),
                row.get(ABSENCE.WITHDRAWN),
                row.get(ABSENCE.VERSION),
                Objects.requireNonNullElse(row.get(STAFF.NAME), ""),
                row.get(ABSENCE.REGISTERED_AT)));
  }

  /** The citizen's name, once it was asked whether they may be seen. */
  String name(long citizenId) {
    return sql.select(CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .fetchSingle()
        .value1();
  }

  /** Registers it, once for each key. */
  @Transactional
  public Saved register(SignedIn who, long citizenId, Given given, UUID key) {
    cases.hold(who, citizenId);
    if (sql.fetchExists(ABSENCE, ABSENCE.IDEMPOTENCY_KEY.eq(key))) {
      return Saved.DONE;
    }
    if (stands(citizenId, given.kind(), given.during(), noCondition(), noCondition())) {
      return Saved.OVERLAPS;
    }
    String fact = given.kind().fact();
    Instant now = clock.instant();
    Long factId =
        fact == null
            ? null
            : sql.insertInto(FACT)
                .set(FACT.CITIZEN_ID, citizenId)
                .set(FACT.NAME, fact)
                .set(FACT.VALUE, "yes")
                .set(FACT.VALID, given.during())
                .set(FACT.RECORDED_AT, now)
                .returning(FACT.ID)
                .fetchSingle()
                .getId();
    long id =
        sql.insertInto(ABSENCE)
            .set(ABSENCE.CITIZEN_ID, citizenId)
            .set(ABSENCE.KIND, given.kind().code())
            .set(ABSENCE.DURING, given.during())
            .set(ABSENCE.SAID, given.said())
            .set(ABSENCE.FACT_ID, factId)
            .set(ABSENCE.REGISTERED_BY, who.id())
            .set(ABSENCE.REGISTERED_AT, now)
            .set(ABSENCE.IDEMPOTENCY_KEY, key)
            .returning(ABSENCE.ID)
            .fetchSingle()
            .getId();
    done(who, citizenId, id, "absence-registered", null);
    return Saved.DONE;
  }

  /**
   * Ends it on another day, or takes it back.
   *
   * @param last the last day; none to take it back: it was a mistake
   * @param version the version the person saw
   */
  @Transactional
  public Saved end(SignedIn who, long citizenId, long id, @Nullable LocalDate last, int version) {
    cases.hold(who, citizenId);
    var now =
        sql.fetchOptional(ABSENCE, ABSENCE.ID.eq(id), ABSENCE.CITIZEN_ID.eq(citizenId))
            .orElseThrow(() -> new NotFound("absence " + id));
    if (now.getVersion() != version || now.getWithdrawn()) {
      return Saved.CONFLICT;
    }
    if (last != null && last.isBefore(now.getDuring().from())) {
      return Saved.TOO_EARLY;
    }
    Long fact = now.getFactId();
    if (last != null
        && stands(
            citizenId,
            AbsenceKind.of(now.getKind()).orElseThrow(),
            new DateRange(now.getDuring().from(), last),
            ABSENCE.ID.ne(id),
            fact == null ? noCondition() : FACT.ID.ne(fact))) {
      return Saved.OVERLAPS;
    }
    JSONB before = cases.snapshot(ABSENCE, id);
    if (last == null) {
      sql.update(ABSENCE)
          .set(ABSENCE.WITHDRAWN, true)
          .setNull(ABSENCE.FACT_ID)
          .set(ABSENCE.VERSION, ABSENCE.VERSION.plus(1))
          .where(ABSENCE.ID.eq(id))
          .execute();
      if (fact != null) {
        sql.deleteFrom(FACT).where(FACT.ID.eq(fact)).execute();
      }
    } else {
      DateRange during = new DateRange(now.getDuring().from(), last);
      sql.update(ABSENCE)
          .set(ABSENCE.DURING, during)
          .set(ABSENCE.VERSION, ABSENCE.VERSION.plus(1))
          .where(ABSENCE.ID.eq(id))
          .execute();
      if (fact != null) {
        sql.update(FACT).set(FACT.VALID, during).where(FACT.ID.eq(fact)).execute();
      }
    }
    done(who, citizenId, id, last == null ? "absence-withdrawn" : "absence-ended", before);
    return Saved.DONE;
  }

  private void done(SignedIn who, long citizen, long id, String event, @Nullable JSONB before) {
    cases.event(who, citizen, event, ABSENCE, id, null, before);
    access.open(who, citizen, Action.ABSENCE_REGISTERED, Map.of("absence", id));
    events.publishEvent(new CaseChanged(citizen));
  }

  /** Whether some of the days are taken by one of the same kind, or by the fact it is. */
  private boolean stands(
      long citizenId, AbsenceKind kind, DateRange days, Condition absences, Condition facts) {
    String fact = kind.fact();
    return sql.fetchExists(
            ABSENCE,
            ABSENCE.CITIZEN_ID.eq(citizenId),
            ABSENCE.KIND.eq(kind.code()),
            ABSENCE.WITHDRAWN.isFalse(),
            overlaps(ABSENCE.DURING, days),
            absences)
        || fact != null
            && sql.fetchExists(
                FACT,
                FACT.CITIZEN_ID.eq(citizenId),
                FACT.NAME.eq(fact),
                overlaps(FACT.VALID, days),
                facts);
  }

  private static Condition overlaps(Field<DateRange> stored, DateRange given) {
    return condition("{0} && {1}", stored, val(given, stored.getDataType()));
  }
}
