package dk.frirum.oversight;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Emergency access looked at afterwards, by somebody else than the one who took it. */
@Component
class EmergencyReviews {
  private static final int SHOWN = 100;
  private static final int LATEST_REVIEWED = 20;

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  EmergencyReviews(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was found. */
  enum Verdict {
    JUSTIFIED,
    UNJUSTIFIED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One emergency access.
   *
   * @param before how many the same person took in the thirty days before
   * @param verdict none while nobody has looked at it
   */
  record Review(
      long id,
      String staff,
      String role,
      long citizenId,
      String reason,
      Instant at,
      int before,
      @Nullable String verdict,
      @Nullable String remark) {}

  /** Those to be looked at by this person, oldest first. */
  List<Review> waiting(SignedIn who) {
    return read(who, BREAK_GLASS.VERDICT.isNull(), true);
  }

  /** How many those are. */
  int countWaiting(SignedIn who) {
    return sql.fetchCount(
        sql.selectOne()
            .from(BREAK_GLASS)
            .join(STAFF)
            .on(STAFF.ID.eq(BREAK_GLASS.STAFF_ID))
            .where(ofOthers(who), BREAK_GLASS.VERDICT.isNull()));
  }

  private static Condition ofOthers(SignedIn who) {
    return STAFF.MUNICIPALITY.eq(who.municipality()).and(STAFF.ID.ne(who.id()));
  }

  /** The last ones that were looked at. */
  List<Review> reviewed(SignedIn who) {
    return read(who, BREAK_GLASS.VERDICT.isNotNull(), false);
  }

  private List<Review> read(SignedIn who, Condition which, boolean oldestFirst) {
    var earlier = BREAK_GLASS.as("earlier");
    var before =
        org.jooq
            .impl
            .DSL
            .field(
                org.jooq
                    .impl
                    .DSL
                    .selectCount()
                    .from(earlier)
                    .where(
                        earlier.STAFF_ID.eq(BREAK_GLASS.STAFF_ID),
                        earlier.OPENED_AT.lt(BREAK_GLASS.OPENED_AT),
                        earlier.OPENED_AT.ge(
                            BREAK_GLASS.OPENED_AT.minus(
                                org.jooq.impl.DSL.inline(
                                    org.jooq.types.YearToSecond.valueOf(
                                        java.time.Duration.ofDays(30)))))))
            .as("before");
    return sql.select(BREAK_GLASS.fields())
        .select(STAFF.NAME, STAFF.ROLE, before)
        .from(BREAK_GLASS)
        .join(STAFF)
        .on(STAFF.ID.eq(BREAK_GLASS.STAFF_ID))
        .where(ofOthers(who), which)
        .orderBy(oldestFirst ? BREAK_GLASS.ID.asc() : BREAK_GLASS.REVIEWED_AT.desc())
        .limit(oldestFirst ? SHOWN : LATEST_REVIEWED)
        .fetch(row ->
            new Review(
                row.get(BREAK_GLASS.ID),
                row.get(STAFF.NAME),
                row.get(STAFF.ROLE),
                row.get(BREAK_GLASS.CITIZEN_ID),
                row.get(BREAK_GLASS.REASON),
                row.get(BREAK_GLASS.OPENED_AT),
                row.get("before", Integer.class),
                row.get(BREAK_GLASS.VERDICT),
                row.get(BREAK_GLASS.REMARK)));
  }

  /**
   * Says what was found, once.
   *
   * @throws NotFound where there is nothing to look at for this person
   */
  @Transactional
  public void review(SignedIn who, long id, Verdict verdict, String remark) {
    Long citizen =
        sql.update(BREAK_GLASS)
            .set(BREAK_GLASS.VERDICT, verdict.code())
            .set(BREAK_GLASS.REMARK, remark)
            .set(BREAK_GLASS.REVIEWED_BY, who.id())
            .set(BREAK_GLASS.REVIEWED_AT, clock.instant())
            .from(CITIZEN)
            .where(
                BREAK_GLASS.ID.eq(id),
                CITIZEN.ID.eq(BREAK_GLASS.CITIZEN_ID),
                CITIZEN.MUNICIPALITY.eq(who.municipality()),
                BREAK_GLASS.STAFF_ID.ne(who.id()),
                BREAK_GLASS.VERDICT.isNull())
            .returning(BREAK_GLASS.CITIZEN_ID)
            .fetchOptional(BREAK_GLASS.CITIZEN_ID)
            .orElseThrow(() -> new NotFound("emergency " + id));
    audit.record(
        Entry.of(who.id(), Action.GLASS_REVIEWED)
            .about(citizen)
            .with(Map.of("emergency", id, "verdict", verdict.code())));
  }
}
