package dk.frirum.oversight;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_REVIEW;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks the trail through, at random or by what is asked for, and keeps what was found. */
@Component
class Samples {
  static final int MOST = 100;
  static final int SAMPLE = 20;

  private final DSLContext sql;
  private final TrailRows rows;
  private final Audit audit;
  private final Clock clock;

  Samples(DSLContext sql, TrailRows rows, Audit audit, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was found when a row was looked at. */
  enum Verdict {
    FINE,
    /** The person was asked about it. */
    ASKED,
    MISUSE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Rows as asked for; that they were looked at stands in the trail. */
  @Transactional
  public List<TrailRow> look(SignedIn who, SampleForm form) {
    TrailRows.Asked asked = form.asked(who.municipality(), clock.getZone(), staff(who, form));
    List<TrailRow> found =
        form.seed() == null ? rows.latest(asked, MOST) : rows.sample(asked, form.seed(), SAMPLE);
    audit.record(
        Entry.of(who.id(), Action.TRAIL_REVIEWED)
            .showing(
                found.stream()
                    .map(TrailRow::citizenId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList(),
                found.size())
            .with(form.details())
            .saying(form.staff().isEmpty() ? Map.of() : Map.of("staff", form.staff())));
    return found;
  }

  /**
   * The member of staff by user name; nobody's id where there is none, so that nothing is found.
   */
  private @Nullable Long staff(SignedIn who, SampleForm form) {
    if (form.staff().isEmpty()) {
      return null;
    }
    Long id =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq(form.staff()), STAFF.MUNICIPALITY.eq(who.municipality()))
            .fetchOne(STAFF.ID);
    return id == null ? Long.valueOf(-1) : id;
  }

  /**
   * Keeps what was found; the first who looked at a row stands.
   *
   * @throws NotFound where there is no such row of the municipality, or it is one's own
   */
  @Transactional
  public void found(SignedIn who, long row, Verdict verdict, String remark) {
    boolean there =
        sql.fetchExists(
            AUDIT.join(STAFF).on(STAFF.ID.eq(AUDIT.ACTOR_ID)),
            AUDIT.ID.eq(row),
            STAFF.MUNICIPALITY.eq(who.municipality()),
            STAFF.ID.ne(who.id()));
    if (!there) {
      throw new NotFound("row " + row + " of the trail");
    }
    sql.insertInto(AUDIT_REVIEW)
        .set(AUDIT_REVIEW.AUDIT_ID, row)
        .set(AUDIT_REVIEW.REVIEWED_BY, who.id())
        .set(AUDIT_REVIEW.REVIEWED_AT, clock.instant())
        .set(AUDIT_REVIEW.VERDICT, verdict.code())
        .set(AUDIT_REVIEW.REMARK, remark)
        .onConflictDoNothing()
        .execute();
    audit.record(
        Entry.of(who.id(), Action.TRAIL_REVIEWED)
            .with(Map.of("row", row, "verdict", verdict.code())));
  }
}
