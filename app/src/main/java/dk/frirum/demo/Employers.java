package dk.frirum.demo;

import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;

/** The employers of the invented sick citizens, a few companies, and small jobs with them. */
final class Employers {
  private final DSLContext sql;
  private final Clock clock;

  Employers(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void make(String municipality) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    sql.execute(
        """
        insert into fact (citizen_id, name, value, valid, recorded_at)
        select f.citizen_id, 'employer-kind',
          case when f.citizen_id % 4 = 0 then 'municipal' when f.citizen_id % 11 = 0 then 'other-public'
            else 'private' end, f.valid, f.recorded_at
        from fact f join citizen c on c.id = f.citizen_id
        where c.municipality = {0} and f.name = 'employment' and f.value = 'employed'
        """,
        val(municipality));
    sql.execute(
        """
        insert into company (municipality, cvr, name, sector, contact_name, contact_phone, employees, counted_on, recorded_at)
        values ({0}, '10000009', 'Havrelund Ældrepleje', 'municipal', 'Karen Friis', '12 34 56 78', 48, {1}::date, {2}),
          ({0}, '20000007', 'Møllens Brød', 'private', 'Bo Lund', '12 34 56 79', 12, {1}::date, {2}),
          ({0}, '30000005', 'Havnens Lager', 'private', '', '', 60, {1}::date, {2})
        """,
        val(municipality), val(today), val(now));
    sql.execute(
        """
        insert into placement (citizen_id, kind, company_id, starts_on, ends_on, registered_by, registered_at, idempotency_key)
        select c.id, 'small-job', (select min(id) + c.id % 3 from company where municipality = {0}),
          {1}::date - 60 - (c.id % 30)::int, {1}::date - 5 + (c.id % 60)::int, c.caseworker_id, {2},
          md5({3} || c.id)::uuid
        from citizen c
        where c.municipality = {0} and c.caseworker_id is not null and c.merged_into is null
          and exists (select from spell p where p.citizen_id = c.id and p.during @> {1}::date
            and p.benefit in ('cash-assistance', 'unemployment-allowance'))
        order by c.id limit 40
        """,
        val(municipality),
        val(today),
        val(now),
        val(UUID.nameUUIDFromBytes(new byte[1]).toString()));
    sql.execute(
        "insert into placement_hours (placement_id, from_on, tenths)"
            + " select id, starts_on, 40 + 10 * (id % 9) from placement");
  }
}
