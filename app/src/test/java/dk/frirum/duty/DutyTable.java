package dk.frirum.duty;

import dk.frirum.testing.People;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** A table of duties such as a large municipality has, made by the database itself. */
final class DutyTable {
  private DutyTable() {}

  /**
   * Two thirds here and one third in another municipality, spread over a number of caseworkers,
   * three duties each. Every status, benefit and requirement in it occurs often; fast track is
   * rare.
   */
  static void fill(DSLContext sql, int citizens, int caseworkers, LocalDate today) {
    new People(sql);
    sql.execute("insert into rulebook (hash, first_used_at) values ('sha256:test', now())");
    sql.execute(
        """
        insert into staff (username, name, role, team, municipality, password_hash)
        select 'worker' || n, 'Sagsbehandler ' || n, 'caseworker', 'hold-' || n % 7,
          case when n % 3 = 0 then '0998' else '0999' end, '{noop}x'
        from generate_series(1, ?) n
        """,
        caseworkers);
    sql.execute(
        """
        insert into citizen (municipality, cpr, given_name, surname, search_name, born, caseworker_id, recorded_at)
        select s.municipality, lpad(n::text, 10, '0'), 'Åse', 'Øst ' || n, 'aase oest ' || n,
          date '1950-01-01' + n % 20000, s.id, now()
        from generate_series(1, ?) n
        join (select row_number() over (order by id) as r, * from staff) s on s.r = 1 + n % ?
        """,
        citizens, caseworkers);
    sql.execute(
        """
        insert into duty (citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, anchor, due,
          status, open, awaited, evaluated_on, benefit, rulebook_id, responsible)
        select c.id, c.id, c.municipality, c.caseworker_id,
          case when c.id % 977 = 0 then 'fast-track-interview'
            else (array['first-follow-up-interview', 'four-interviews', 'municipality-three-interviews'])[1 + c.id % 3] end,
          0, d.anchor, case when d.kind = 4 then null else d.due end,
          case when d.kind = 4 then 'UNDETERMINED' when d.kind = 5 then 'SUSPENDED'
            when d.due < d.today then 'OVERDUE' when d.due <= d.today + 14 then 'DUE' else 'UPCOMING' end,
          d.kind < 6, false, d.today,
          (array['sickness-benefit', 'cash-assistance', 'unemployment-benefit'])[1 + c.id % 3],
          (select id from rulebook limit 1), 'municipality'
        from citizen c, generate_series(1, 3) k,
        lateral (select ?::date as today, ?::date - 60 - k as anchor,
          ?::date + ((c.id * 7919 + k * 104729) % 120)::int - 30 as due,
          (c.id * 31 + k * 17) % 9 as kind) d
        """,
        today, today, today);
    sql.execute("update duty set status = 'MET' where not open");
    sql.execute("vacuum analyze duty");
    sql.execute("vacuum analyze citizen");
    sql.execute("analyze staff");
  }
}
