package dk.frirum.fund;

import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.HAND_OVER;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes courses with an a-kasse; each command is one transaction. */
@Component
class FundCourses {
  private final DSLContext sql;
  private final CaseEvents events;
  private final Clock clock;

  FundCourses(DSLContext sql, CaseEvents events, Clock clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /** A citizen's course; whether the citizen may be seen is asked before. */
  Course of(long citizenId) {
    return new Course(memberships(citizenId), handOvers(citizenId));
  }

  private List<Course.Membership> memberships(long citizenId) {
    return sql.select(FUND_MEMBERSHIP.fields())
        .select(FUND.NAME)
        .from(FUND_MEMBERSHIP)
        .join(FUND)
        .on(FUND.ID.eq(FUND_MEMBERSHIP.FUND_ID))
        .where(FUND_MEMBERSHIP.CITIZEN_ID.eq(citizenId))
        .orderBy(field("lower({0})", FUND_MEMBERSHIP.DURING).desc(), FUND_MEMBERSHIP.ID.desc())
        .fetch(row ->
            new Course.Membership(
                row.get(FUND_MEMBERSHIP.ID),
                row.get(FUND_MEMBERSHIP.FUND_ID),
                row.get(FUND.NAME),
                row.get(FUND_MEMBERSHIP.DURING),
                row.get(FUND_MEMBERSHIP.VERSION)));
  }

  private List<Course.HandOver> handOvers(long citizenId) {
    var taker = STAFF.as("taker");
    return sql.select(HAND_OVER.fields())
        .select(FUND.NAME, STAFF.NAME, taker.NAME)
        .from(HAND_OVER)
        .join(FUND)
        .on(FUND.ID.eq(HAND_OVER.FUND_ID))
        .join(STAFF)
        .on(STAFF.ID.eq(HAND_OVER.RECORDED_BY))
        .leftJoin(taker)
        .on(taker.ID.eq(HAND_OVER.ACKNOWLEDGED_BY))
        .where(HAND_OVER.CITIZEN_ID.eq(citizenId))
        .orderBy(HAND_OVER.HANDED_ON.desc(), HAND_OVER.ID.desc())
        .fetch(row ->
            new Course.HandOver(
                row.get(HAND_OVER.ID),
                row.get(HAND_OVER.SPELL_ID),
                row.get(FUND.NAME),
                row.get(HAND_OVER.LAW_DAY),
                row.get(HAND_OVER.HANDED_ON),
                row.get(HAND_OVER.BY_NAME),
                row.get(HAND_OVER.CONTENTS),
                row.get(HAND_OVER.REMARK),
                row.get(STAFF.NAME),
                row.get(taker.NAME),
                row.get(HAND_OVER.ACKNOWLEDGED_AT)));
  }

  /** The names of the a-kasser known here. */
  List<String> funds(String municipality) {
    return sql.select(FUND.NAME)
        .from(FUND)
        .where(FUND.MUNICIPALITY.eq(municipality))
        .orderBy(FUND.NAME)
        .fetch(FUND.NAME);
  }

  /**
   * Notes a membership; an a-kasse of a new name is added.
   *
   * @return false where the citizen is a member of one in these days; the same again is no other
   */
  @Transactional
  public boolean join(SignedIn who, long citizenId, String fund, DateRange during) {
    events.hold(who, citizenId);
    List<Course.Membership> now = memberships(citizenId);
    if (now.stream().anyMatch(each -> each.fund().equals(fund) && each.during().equals(during))) {
      return true;
    }
    if (now.stream().anyMatch(each -> overlap(each.during(), during))) {
      return false;
    }
    sql.insertInto(FUND)
        .set(FUND.MUNICIPALITY, who.municipality())
        .set(FUND.NAME, fund)
        .set(FUND.ADDED_BY, who.id())
        .set(FUND.ADDED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
    long id =
        sql.insertInto(FUND_MEMBERSHIP)
            .set(FUND_MEMBERSHIP.CITIZEN_ID, citizenId)
            .set(
                FUND_MEMBERSHIP.FUND_ID,
                sql.select(FUND.ID)
                    .from(FUND)
                    .where(FUND.MUNICIPALITY.eq(who.municipality()), FUND.NAME.eq(fund))
                    .fetchSingle()
                    .value1())
            .set(FUND_MEMBERSHIP.DURING, during)
            .set(FUND_MEMBERSHIP.RECORDED_BY, who.id())
            .set(FUND_MEMBERSHIP.RECORDED_AT, clock.instant())
            .returning(FUND_MEMBERSHIP.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "fund-joined", FUND_MEMBERSHIP, id);
    return true;
  }

  private static boolean overlap(DateRange one, DateRange other) {
    LocalDate oneEnd = one.to();
    LocalDate otherEnd = other.to();
    return (otherEnd == null || !one.from().isAfter(otherEnd))
        && (oneEnd == null || !other.from().isAfter(oneEnd));
  }

  /**
   * Ends a membership, or moves its end.
   *
   * @param last its last day
   * @param version the version the person saw
   */
  @Transactional
  public boolean leave(SignedIn who, long citizenId, long id, LocalDate last, int version) {
    events.hold(who, citizenId);
    Course.Membership now =
        memberships(citizenId).stream().filter(each -> each.id() == id).findFirst().orElse(null);
    if (now == null || now.version() != version || last.isBefore(now.during().from())) {
      return false;
    }
    DateRange until = new DateRange(now.during().from(), last);
    if (memberships(citizenId).stream()
        .anyMatch(each -> each.id() != id && overlap(each.during(), until))) {
      return false;
    }
    JSONB before = events.snapshot(FUND_MEMBERSHIP, id);
    sql.update(FUND_MEMBERSHIP)
        .set(FUND_MEMBERSHIP.DURING, until)
        .set(FUND_MEMBERSHIP.VERSION, version + 1)
        .where(FUND_MEMBERSHIP.ID.eq(id))
        .execute();
    events.changed(who, citizenId, "fund-left", FUND_MEMBERSHIP, id, null, before);
    return true;
  }

  /** A hand-over somebody registers. */
  record NewHandOver(
      long spellId,
      long fundId,
      @Nullable LocalDate lawDay,
      LocalDate on,
      String byName,
      String contents,
      String remark) {}

  /** Registers a hand-over; once for each spell. */
  @Transactional
  public boolean handOver(SignedIn who, long citizenId, NewHandOver wanted, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(HAND_OVER, HAND_OVER.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    if (of(citizenId).of(wanted.spellId()).isPresent()) {
      return false;
    }
    long id =
        sql.insertInto(HAND_OVER)
            .set(HAND_OVER.CITIZEN_ID, citizenId)
            .set(HAND_OVER.SPELL_ID, wanted.spellId())
            .set(HAND_OVER.FUND_ID, wanted.fundId())
            .set(HAND_OVER.LAW_DAY, wanted.lawDay())
            .set(HAND_OVER.HANDED_ON, wanted.on())
            .set(HAND_OVER.BY_NAME, wanted.byName())
            .set(HAND_OVER.CONTENTS, wanted.contents())
            .set(HAND_OVER.REMARK, wanted.remark())
            .set(HAND_OVER.RECORDED_BY, who.id())
            .set(HAND_OVER.RECORDED_AT, clock.instant())
            .set(HAND_OVER.IDEMPOTENCY_KEY, key)
            .returning(HAND_OVER.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "handed-over", HAND_OVER, id);
    return true;
  }

  /** Says that the municipality has taken the course over. */
  @Transactional
  public boolean acknowledge(SignedIn who, long citizenId, long id) {
    events.hold(who, citizenId);
    int changed =
        sql.update(HAND_OVER)
            .set(HAND_OVER.ACKNOWLEDGED_BY, who.id())
            .set(HAND_OVER.ACKNOWLEDGED_AT, clock.instant())
            .where(
                HAND_OVER.ID.eq(id),
                HAND_OVER.CITIZEN_ID.eq(citizenId),
                HAND_OVER.ACKNOWLEDGED_AT.isNull())
            .execute();
    if (changed == 1) {
      events.changed(who, citizenId, "hand-over-acknowledged", HAND_OVER, id);
    }
    return changed == 1;
  }
}
