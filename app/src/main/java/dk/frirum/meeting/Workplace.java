package dk.frirum.meeting;

import static org.jooq.impl.DSL.val;

import dk.frirum.access.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How often the first talk with a sick person from a job is held at the workplace (the Favrskov
 * model; "Sammen om fastholdelse", evaluation of 2019: 70 % of those from employment). Figures of
 * teams only: nobody who works is counted apart.
 */
@Component
class Workplace {
  /** The project's own goal; no act has it. */
  static final int GOAL = 70;

  private final DSLContext sql;

  Workplace(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A team's first talks.
   *
   * @param team empty for citizens whose case nobody has, or whose caseworker is in no team
   */
  record OfTeam(String team, int talks, int atWorkplace) {}

  /** Why some were to be elsewhere, by team: how often each reason was given. */
  record Why(String team, String reason, int times) {}

  /**
   * By team, over the first follow-up interviews held from one day to another, both included, in
   * spells of sickness benefit that began while the citizen was employed.
   */
  List<OfTeam> shares(SignedIn who, LocalDate from, LocalDate to) {
    return sql.fetch(
            """
            select coalesce(s.team, '') as team, count(*)::int as talks,
              (count(*) filter (where first.form = 'workplace'))::int as there
            from (
              select distinct on (p.id) p.citizen_id, c.caseworker_id, i.held_on, i.form
              from spell p
              join citizen c on c.id = p.citizen_id
              join interview i on i.citizen_id = p.citizen_id and p.during @> i.held_on
                and i.kind = 'follow-up-interview' and i.outcome = 'held' and not i.withdrawn
              where p.benefit = 'sickness-benefit' and c.municipality = {0}
                and exists (select from fact f where f.citizen_id = p.citizen_id and f.name = 'employment'
                  and f.value = 'employed' and f.valid @> lower(p.during))
              order by p.id, i.held_on, i.id
            ) first
            left join staff s on s.id = first.caseworker_id and s.municipality = {0}
            where first.held_on between {1}::date and {2}::date
            group by 1 order by 1
            """,
            val(who.municipality()), val(from), val(to))
        .map(row ->
            new OfTeam(
                row.get("team", String.class),
                row.get("talks", Integer.class),
                row.get("there", Integer.class)));
  }

  /** The reasons given with meetings of that kind that were to be within the days. */
  List<Why> reasons(SignedIn who, LocalDate from, LocalDate to) {
    return sql.fetch(
            """
            select coalesce(s.team, '') as team, m.away as reason, count(*)::int as times
            from meeting m
            join citizen c on c.id = m.citizen_id
            left join staff s on s.id = c.caseworker_id and s.municipality = {0}
            where m.away is not null and m.stage <> 'cancelled' and c.municipality = {0}
              and (m.starts_at at time zone 'Europe/Copenhagen')::date between {1}::date and {2}::date
            group by 1, 2 order by 1, 3 desc, 2
            """,
            val(who.municipality()), val(from), val(to))
        .map(row ->
            new Why(
                row.get("team", String.class),
                row.get("reason", String.class),
                row.get("times", Integer.class)));
  }
}
