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
  /** Rows to a page. */
  static final int PAGE = 100;

  static final int SAMPLE = 20;

  /** Of what a sample is drawn from is only said that it is more. */
  static final int MOST_COUNTED = 10_000;

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

  /**
   * Rows that were found.
   *
   * @param next where the page after begins; none on the last, and for a sample
   * @param all how many a sample is drawn from, no more than one above {@link #MOST_COUNTED}; 0
   *     where none is
   */
  record Looked(List<TrailRow> rows, @Nullable Long next, int all) {
    static final Looked NOTHING = new Looked(List.of(), null, 0);
  }

  /** Rows as asked for; that they were looked at stands in the trail. */
  @Transactional
  public Looked look(SignedIn who, SampleForm form) {
    TrailRows.Asked asked = form.asked(who.municipality(), clock.getZone(), staff(who, form));
    Integer seed = form.seed();
    Looked looked =
        seed == null
            ? page(rows.latest(asked, form.before(), PAGE + 1))
            : new Looked(
                rows.sample(asked, seed, SAMPLE), null, rows.count(asked, MOST_COUNTED + 1));
    List<TrailRow> found = looked.rows();
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
    return looked;
  }

  private static Looked page(List<TrailRow> found) {
    List<TrailRow> shown = found.stream().limit(PAGE).toList();
    return new Looked(shown, found.size() > PAGE ? shown.getLast().id() : null, 0);
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
