package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merges of a citizen's record, to be shown. Whether it may be seen is asked before. */
@Component
public class MergeHistory {
  private final DSLContext sql;
  private final Clock clock;

  MergeHistory(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A merge.
   *
   * @param cpr the first six digits of the closed record's number; none once they are parted, when
   *     it is perhaps another person's
   * @param until the day they were parted; none while they are not
   * @param by name of who merged them
   * @param here whether it was this record the other was merged into, so that it can be parted here
   */
  public record Line(
      long merge,
      @Nullable String cpr,
      LocalDate from,
      @Nullable LocalDate until,
      String by,
      boolean here) {

    /** As {@code Registreringen 148865-•••• blev lagt sammen med denne 1. marts 2024 af …}. */
    public String in(Words words) {
      return until == null
          ? words.t("merged.line", Objects.requireNonNullElse(cpr, ""), words.date(from), by)
          : words.t("merged.line.parted", words.date(from), words.date(until));
    }
  }

  /** Latest first; a merge shows on both records once they are parted. */
  public List<Line> of(long citizen) {
    var closed = CITIZEN.as("closed_record");
    return sql.select(
            MERGE.ID, MERGE.KEPT, MERGE.MERGED_AT, MERGE.UNDONE_AT, closed.CPR, STAFF.NAME)
        .from(MERGE)
        // None once that one has been erased.
        .leftJoin(closed)
        .on(closed.ID.eq(MERGE.CLOSED))
        .join(STAFF)
        .on(STAFF.ID.eq(MERGE.MERGED_BY))
        .where(
            MERGE
                .KEPT
                .eq(citizen)
                .or(MERGE.CLOSED.eq(citizen))
                .or(closed.MERGED_INTO.eq(citizen).and(MERGE.UNDONE_AT.isNull())))
        .orderBy(MERGE.ID.desc())
        .fetch(row -> {
          Instant undone = row.get(MERGE.UNDONE_AT);
          return new Line(
              row.get(MERGE.ID),
              undone == null ? row.get(closed.CPR).substring(0, 6) + "-••••" : null,
              day(row.get(MERGE.MERGED_AT)),
              undone == null ? null : day(undone),
              row.get(STAFF.NAME),
              undone == null && row.get(MERGE.KEPT) == citizen);
        });
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
