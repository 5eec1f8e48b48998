package dk.frirum.oversight;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_DROP;
import static dk.frirum.tables.Tables.AUDIT_REVIEW;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dk.frirum.merge.MergedTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the trail. */
@Component
class TrailRows {
  private final DSLContext sql;
  private final MergedTrail merged;

  TrailRows(DSLContext sql, MergedTrail merged) {
    this.sql = sql;
    this.merged = merged;
  }

  /**
   * What concerns a citizen, alone or in a list, latest first; under whatever record it stands.
   *
   * @param before id of the last row of the page before; none for the first page
   */
  List<TrailRow> about(long citizenId, @Nullable Long before, int most) {
    return read(
        DSL.or(merged.of(citizenId).stream().map(TrailRows::about).toList())
            .and(before == null ? noCondition() : AUDIT.ID.lt(before)),
        AUDIT.ID.desc(),
        most);
  }

  /** From when the trail still stands; none where none of it was let go. */
  @Nullable Instant begins() {
    return sql.select(DSL.max(AUDIT_DROP.BEFORE)).from(AUDIT_DROP).fetchSingle().value1();
  }

  private static Condition about(MergedTrail.Span span) {
    return AUDIT
        .CITIZEN_ID
        .eq(span.record())
        .or(condition("{0} @> {1}", AUDIT.SHOWN, DSL.array(val(span.record()))))
        .and(span.from() == null ? noCondition() : AUDIT.AT.ge(span.from()))
        .and(span.until() == null ? noCondition() : AUDIT.AT.lt(span.until()));
  }

  /** What is asked of the trail of one municipality's staff. */
  record Asked(
      String municipality,
      Instant from,
      Instant to,
      @Nullable Long staffId,
      @Nullable Long citizenId,
      boolean refusedOnly) {
    private Condition condition() {
      List<Condition> all = new ArrayList<>();
      all.add(STAFF.MUNICIPALITY.eq(municipality));
      all.add(AUDIT.AT.ge(from).and(AUDIT.AT.lt(to)));
      if (staffId != null) {
        all.add(AUDIT.ACTOR_ID.eq(staffId));
      }
      if (citizenId != null) {
        all.add(AUDIT.CITIZEN_ID.eq(citizenId));
      }
      if (refusedOnly) {
        all.add(AUDIT.OUTCOME.eq("refused"));
      }
      return DSL.and(all);
    }
  }

  /**
   * The latest that is asked for.
   *
   * @param before id of the last row of the page before; none for the first page
   */
  List<TrailRow> latest(Asked asked, @Nullable Long before, int most) {
    Condition which = before == null ? noCondition() : AUDIT.ID.lt(before);
    return read(asked.condition().and(which), AUDIT.ID.desc(), most);
  }

  /** How many there are of what is asked for, as far as they are counted. */
  int count(Asked asked, int most) {
    return sql.fetchCount(
        DSL.selectOne()
            .from(AUDIT)
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(AUDIT.ACTOR_ID))
            .where(asked.condition())
            .limit(most));
  }

  /** So many at random of what is asked for; the same seed draws the same ones. */
  List<TrailRow> sample(Asked asked, int seed, int most) {
    return read(
        asked.condition(),
        field("hashint8extended({0}, {1})", AUDIT.ID, val((long) seed)).asc(),
        most);
  }

  private List<TrailRow> read(Condition which, OrderField<?> order, int most) {
    return sql.select(
            AUDIT.ID,
            AUDIT.AT,
            STAFF.NAME,
            AUDIT.ROLE,
            MUNICIPALITY.NAME,
            AUDIT.ACTION,
            AUDIT.PURPOSE,
            AUDIT.CITIZEN_ID,
            AUDIT.SHOWN,
            AUDIT.HITS,
            AUDIT.OUTCOME,
            AUDIT.GROUND,
            AUDIT.DETAILS,
            AUDIT_TEXT.SAID,
            AUDIT_REVIEW.VERDICT)
        .from(AUDIT)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(AUDIT.ACTOR_ID))
        .leftJoin(MUNICIPALITY)
        .on(MUNICIPALITY.CODE.eq(STAFF.MUNICIPALITY))
        .leftJoin(AUDIT_TEXT)
        .on(AUDIT_TEXT.AUDIT_ID.eq(AUDIT.ID))
        .leftJoin(AUDIT_REVIEW)
        .on(AUDIT_REVIEW.AUDIT_ID.eq(AUDIT.ID))
        .where(which)
        .orderBy(order)
        .limit(most)
        .fetch(TrailRows::row);
  }

  /** What the row says in codes, and what stands beside it; none where neither is there. */
  private static @Nullable String details(Record row) {
    String all =
        Stream.of(
                row.get(AUDIT.DETAILS) == null ? null : row.get(AUDIT.DETAILS).data(),
                row.get(AUDIT_TEXT.SAID))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  private static TrailRow row(Record row) {
    Long[] shown = row.get(AUDIT.SHOWN);
    return new TrailRow(
        row.get(AUDIT.ID),
        row.get(AUDIT.AT),
        row.get(STAFF.NAME),
        row.get(AUDIT.ROLE),
        row.get(MUNICIPALITY.NAME),
        row.get(AUDIT.ACTION),
        row.get(AUDIT.PURPOSE),
        row.get(AUDIT.CITIZEN_ID),
        shown == null ? 0 : shown.length,
        row.get(AUDIT.HITS),
        row.get(AUDIT.OUTCOME).equals("refused"),
        row.get(AUDIT.GROUND),
        details(row),
        row.get(AUDIT_REVIEW.VERDICT));
  }
}
