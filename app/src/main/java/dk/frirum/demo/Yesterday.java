package dk.frirum.demo;

import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;

/**
 * What happened yesterday, so that a newcomer finds something to look over: a colleague of another
 * team opened one of the demo caseworker's cases in an emergency, and a case was shielded.
 */
final class Yesterday {
  private static final String REASON =
      "Borgeren står i receptionen med en akut henvendelse, og sagsbehandleren er på kursus.";

  private final DSLContext sql;
  private final Instant at;

  Yesterday(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.at = clock.instant().minus(Duration.ofHours(20));
  }

  /** Writes it in the running transaction, as the application would have. */
  void happen() {
    sql.execute(
        """
        with owner as (select * from staff where username = 'sagsbehandler'),
        helper as (
          select s.* from staff s, owner o
          where s.role = 'caseworker' and s.team <> o.team and s.municipality = o.municipality
          order by s.id limit 1),
        citizen_of as (
          select c.id from citizen c, owner o
          where c.caseworker_id = o.id and c.protection is null order by c.id desc limit 1),
        opened as (
          insert into break_glass (staff_id, citizen_id, reason, opened_at, until)
          select h.id, c.id, {0}, {1}::timestamptz, {1}::timestamptz + interval '3 hours'
          from helper h, citizen_of c returning staff_id, citizen_id),
        told as (
          insert into message (staff_id, kind, citizen_id, details, sent_at)
          select s.id, 'emergency', p.citizen_id, jsonb_build_object('by', p.staff_id::text), {1}::timestamptz
          from opened p, owner o, staff s
          where s.id = o.id or s.role = 'team-leader' and s.team = o.team and s.municipality = o.municipality
          returning 1)
        insert into audit (at, actor_id, role, action, purpose, citizen_id)
        select {1}::timestamptz, p.staff_id, 'caseworker', 'glass-broken', 'emergency', p.citizen_id from opened p
        """,
        val(REASON), val(at.toString()));
    sql.execute(
        """
        update citizen set protection = 'shielded' where id = (
          select max(c.id) from citizen c join staff s on s.id = c.caseworker_id
          where s.username <> 'sagsbehandler' and s.role = 'caseworker' and c.protection is null)
        """);
  }
}
