package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MERGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;

import dk.frirum.tables.tables.records.MergeRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Under which records a citizen's trail stands. The trail is never rewritten: a row says the record
 * that was shown when it was written, and whoever reads it follows the merges.
 */
@Component
public class MergedTrail {
  private final DSLContext sql;

  MergedTrail(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A record that held the citizen's case.
   *
   * @param from the first moment; none for all along
   * @param until the moment after the last; none while it does
   */
  public record Span(long record, @Nullable Instant from, @Nullable Instant until) {}

  /** The citizen's own record, those merged into it, and those it was itself merged into once. */
  public List<Span> of(long citizen) {
    List<Span> spans = new ArrayList<>();
    List<Long> records =
        sql.select(CITIZEN.ID)
            .from(CITIZEN)
            .where(CITIZEN.MERGED_INTO.eq(citizen))
            .orderBy(CITIZEN.ID)
            .fetch(CITIZEN.ID);
    spans.add(new Span(citizen, null, null));
    records.forEach(each -> spans.add(new Span(each, null, null)));
    for (Span each : List.copyOf(spans)) {
      above(each, spans);
    }
    return spans;
  }

  /** The records in which this one was shown while it was closed. */
  private void above(Span below, List<Span> into) {
    sql.selectFrom(MERGE)
        .where(
            or(
                MERGE.CLOSED.eq(below.record()),
                and(MERGE.CLOSED.isNull(), MERGE.ERASED.eq(below.record()))))
        .orderBy(MERGE.ID)
        .forEach(merge -> {
          Instant from = later(below.from(), merge.getMergedAt());
          Instant until = earlier(below.until(), merge.getUndoneAt());
          if (until == null || from.isBefore(until)) {
            Span above = new Span(number(merge), from, until);
            into.add(above);
            above(above, into);
          }
        });
  }

  /** Of the kept record; the trail has it also when that has been erased. */
  private static long number(MergeRecord merge) {
    return requireNonNull(merge.getKept() == null ? merge.getErased() : merge.getKept());
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
