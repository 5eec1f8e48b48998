package dk.frirum.retention;

import dk.frirum.retention.DataClass.Starts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the citizens whose time is over (<i>slettefrist nået</i>), on hold or not. */
@Component
class DueCitizens {
  private static final String QUERY =
      """
      with record as ( -- those merged into a citizen's own count as that citizen's
        select c.id as record, coalesce(c.merged_into, c.id) as id, (c.recorded_at at time zone {1})::date as recorded
        from citizen c
        where c.municipality = {2}
          and ({0}::bigint is null or c.id = {0} and c.merged_into is null or c.merged_into = {0})
      ), ended as (
        select r.id, max(upper(s.during)) as last, bool_or(upper_inf(s.during)) as running
        from record r join spell s on s.citizen_id = r.record group by r.id
      ), quiet as (
        select r.id, coalesce(e.last, max(r.recorded)) as ended
        from record r left join ended e on e.id = r.id
        where not coalesce(e.running, false) group by r.id, e.last
      ), clock as (
        select q.id, case when {3} then greatest(q.ended,
            (select max(i.held_on) + 1 from interview i where i.citizen_id = q.id),
            (select (max(v.at) at time zone {1})::date + 1 from case_event v
              where v.citizen_id in (select q.id union all select c.id from citizen c where c.merged_into = q.id)))
          else q.ended end as since
        from quiet q where (q.ended + {4}::interval)::date <= {5}
      )
      select k.id, k.since, (k.since + {4}::interval)::date as due_on,
        exists (select from legal_hold h where h.lifted_at is null
          and h.citizen_id in (select k.id union all select c.id from citizen c where c.merged_into = k.id)
          and (h.until is null or h.until >= {5})) as held
      from clock k where (k.since + {4}::interval)::date <= {5}
      order by due_on, k.id
      """;

  private final DSLContext sql;
  private final Policy policy;
  private final Clock clock;

  DueCitizens(DSLContext sql, Policy policy, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * One whose time is over.
   *
   * @param since the day the clock started
   * @param held whether it must not be erased for now
   */
  record Due(long citizenId, LocalDate since, LocalDate dueOn, boolean held) {}

  /** All of a municipality's, first due first; none where the municipality has not decided. */
  List<Due> of(String municipality) {
    return read(municipality, null);
  }

  /** One citizen of a municipality, where the time is over. */
  Optional<Due> of(String municipality, long citizenId) {
    return read(municipality, citizenId).stream().findFirst();
  }

  private List<Due> read(String municipality, @Nullable Long citizenId) {
    DataClass one = policy.of(DataClass.CASE);
    return switch (policy.keep(municipality, one)) {
      case Keep.Undecided _, Keep.Permanently _ -> List.of();
      case Keep.For(Period period) ->
          sql.resultQuery(
                  QUERY,
                  DSL.val(citizenId, Long.class),
                  DSL.val(clock.getZone().getId()),
                  DSL.val(municipality),
                  DSL.inline(one.starts() == Starts.LAST_CHANGE),
                  DSL.val(period.toString()),
                  DSL.val(LocalDate.now(clock)))
              .fetch(DueCitizens::due);
    };
  }

  private static Due due(Record row) {
    return new Due(
        row.get("id", Long.class),
        row.get("since", LocalDate.class),
        row.get("due_on", LocalDate.class),
        row.get("held", Boolean.class));
  }
}
