package dk.frirum.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the oldest part of the trail go (<i>sletning af loggens ældste del</i>). The municipalities
 * of an installation share its lanes, so that the longest of their deadlines holds for all. The
 * database's own function does it, since the application may not take from a trail.
 */
@Component
class OldTrail {
  /** What the database keeps whatever is asked for. */
  private static final Period LEAST = Period.ofYears(1);

  private final DSLContext sql;
  private final Policy policy;
  private final Clock clock;

  OldTrail(DSLContext sql, Policy policy, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * What the deadlines come to.
   *
   * @param before midnight of this day; none where nothing may go
   * @param keepers municipalities, by code, that keep it for good or have not decided
   */
  record Deadline(@Nullable LocalDate before, List<String> keepers) {}

  /** Of all municipalities together; nothing may go where there is none. */
  Deadline deadline(Collection<String> municipalities) {
    List<String> keepers = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    LocalDate before = municipalities.isEmpty() ? null : today.minus(LEAST);
    for (String code : municipalities) {
      switch (policy.keep(code, policy.of(DataClass.TRAIL))) {
        case Keep.Undecided _, Keep.Permanently _ -> keepers.add(code);
        case Keep.For(Period period) -> {
          LocalDate own = today.minus(period);
          before = before == null || own.isBefore(before) ? own : before;
        }
      }
    }
    return new Deadline(keepers.isEmpty() ? before : null, keepers);
  }

  /**
   * How many rows.
   *
   * @param due that can go
   * @param held as old, that must stay: a row at or before them is about somebody under a legal
   *     hold, or proves an erasure
   */
  record Rows(long due, long held) {}

  Rows rows(LocalDate before) {
    Record row =
        sql.resultQuery(
                "select due, held from trail_due({0}::timestamptz, {1})",
                DSL.val(start(before)), DSL.val(LocalDate.now(clock)))
            .fetchSingle();
    return new Rows(row.get("due", Long.class), row.get("held", Long.class));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** Lets them go, and says how many there were; all at once or none. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public long letGo(LocalDate before, String reason, String operator) {
    Long gone =
        sql.resultQuery(
                "select let_go_of_trail({0}::timestamptz, {1}, {2}, {3}, {4}::timestamptz)",
                DSL.val(start(before)),
                DSL.val(DataClass.TRAIL),
                DSL.val(reason.strip()),
                DSL.val(operator),
                DSL.val(clock.instant()))
            .fetchSingle(0, Long.class);
    return Objects.requireNonNull(gone);
  }
}
