package dk.frirum.jobretention;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads sickness spells; of groups alone, no names. */
@Component
class SicknessCourses {
  private final DSLContext sql;

  SicknessCourses(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Those that began from one day to another, both included. What goes on with another benefit
   * within seven days has not ended. The group is that of the first day, or the first that was
   * registered in the spell: an employer is often noted some days later.
   */
  List<Course> begun(String municipality, LocalDate from, LocalDate to) {
    return sql.fetch(
            """
            with recursive sick as (
              select p.id, p.citizen_id, lower(p.during) as began, p.during
              from spell p join citizen c on c.id = p.citizen_id
              where p.benefit = 'sickness-benefit' and c.municipality = {0} and c.merged_into is null
                and lower(p.during) between {1}::date and {2}::date
                and not exists (
                  select from spell b where b.citizen_id = p.citizen_id and b.benefit = 'sickness-benefit'
                    and b.id <> p.id and upper(b.during) between lower(p.during) - 7 and lower(p.during))
            ), chain as (
              select s.id, s.citizen_id, s.began, upper(s.during) as ended from sick s
              union
              select h.id, h.citizen_id, h.began,
                case when upper_inf(n.during) then null else greatest(h.ended, upper(n.during)) end
              from chain h
              join spell n on n.citizen_id = h.citizen_id
                and lower(n.during) between h.began and h.ended + 7
                and (upper_inf(n.during) or upper(n.during) > h.ended)
              where h.ended is not null
            ), off as (
              select id, case when bool_or(ended is null) then null else max(ended) end as ended
              from chain group by id
            )
            select s.began,
              coalesce(
                case when e.value = 'unemployed' then 'unemployed' end,
                k.value, '') as target,
              least(b.back, o.ended) as back
            from sick s
            join off o on o.id = s.id
            left join lateral (
              select f.value from fact f where f.citizen_id = s.citizen_id and f.name = 'employment'
                and f.valid && s.during order by lower(f.valid) limit 1) e on true
            left join lateral (
              select f.value from fact f where f.citizen_id = s.citizen_id and f.name = 'employer-kind'
                and f.valid && s.during order by lower(f.valid) limit 1) k on e.value = 'employed'
            left join lateral (
              select min(x.happened_on) as back from occurrence x
              where x.citizen_id = s.citizen_id and not x.withdrawn
                and x.kind in ('back-at-workplace', 'recovery-reported')
                and x.happened_on >= s.began
                and (o.ended is null or x.happened_on <= o.ended)) b on true
            """,
            val(municipality), val(from), val(to))
        .map(row ->
            new Course(
                row.get("target", String.class),
                row.get("began", LocalDate.class),
                row.get("back", LocalDate.class)));
  }
}
