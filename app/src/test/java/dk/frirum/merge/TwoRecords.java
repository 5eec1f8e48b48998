package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Records with something of everything that can belong to a citizen, drawn from a seed. */
final class TwoRecords {
  private static final List<String> BENEFITS =
      List.of("cash-assistance", "sickness-benefit", "education-assistance");

  private final DSLContext sql;
  private final Random random;
  private final People people;
  final List<Long> staff = new ArrayList<>();
  final List<Long> records = new ArrayList<>();
  final SignedIn leader;

  TwoRecords(DSLContext sql, People people, long seed, int count) {
    this.sql = sql;
    this.random = new Random(seed);
    this.people = people;
    String name = "leader-" + UUID.randomUUID();
    long id = people.staff(name, "team-leader", People.HERE, null);
    this.leader =
        new SignedIn(id, name, "Leder", Role.TEAM_LEADER, People.HERE, "Havrelund", null, null);
    for (int n = 0; n < 3; n++) {
      staff.add(people.staff("s-" + UUID.randomUUID(), "caseworker", People.HERE, null));
    }
    for (int n = 0; n < count; n++) {
      record(n);
    }
  }

  private void record(int number) {
    long id =
        people.citizen(
            People.HERE,
            "Dorte",
            "Dobbelt",
            "dorte dobbelt",
            LocalDate.of(1980, 1, 1).plusDays(number));
    records.add(id);
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, random.nextInt(4) == 0 ? null : any(staff))
        .set(
            CITIZEN.PROTECTION,
            switch (random.nextInt(4)) {
              case 0 -> "address";
              default -> null;
            })
        .where(CITIZEN.ID.eq(id))
        .execute();
    for (int n = 0; n < random.nextInt(3); n++) {
      // Years apart for each record, so that none overlap.
      spell(id, BENEFITS.get(n), LocalDate.of(2016 + 3 * number, 1, 1 + random.nextInt(28)));
    }
    for (int n = 0; n < random.nextInt(4); n++) {
      interview(id);
    }
    for (int n = 0; n < random.nextInt(3); n++) {
      sql.execute(
          "insert into occurrence (citizen_id, kind, happened_on, recorded_at)"
              + " values (?, 'information-form-received', ?, now())",
          id,
          LocalDate.of(2025, 1 + random.nextInt(12), 3));
      sql.execute(
          "insert into fact (citizen_id, name, value, valid, recorded_at)"
              + " values (?, 'expected-absence', '10 weeks', daterange(?, null), now())",
          id,
          LocalDate.of(2024, 1 + random.nextInt(12), 3));
      sql.execute(
          "insert into break_glass (staff_id, citizen_id, reason, opened_at, until)"
              + " values (?, ?, 'because it is a test', now() - interval '1 hour', now())",
          any(staff),
          id);
      sql.execute(
          "insert into message (staff_id, kind, citizen_id, sent_at) values (?, 'emergency', ?, now())",
          any(staff),
          id);
    }
    if (random.nextBoolean()) {
      course(id);
    }
    for (int n = 0; n < random.nextInt(3); n++) {
      planned(id, n);
    }
    for (long each : staff) {
      int chance = random.nextInt(4);
      if (chance == 0) {
        conflict(each, id, false);
      } else if (chance == 1) {
        conflict(each, id, true);
      }
      if (random.nextBoolean()) {
        draft(each, id, "/citizens/" + id + "/interviews/new");
      }
    }
    if (random.nextInt(3) == 0) {
      hold(id);
    }
    sql.execute(
        """
        insert into duty_change (citizen_id, spell_id, requirement, anchor, changed_on, rulebook_before, rulebook_after)
        select citizen_id, id, 'x', lower(during), current_date, 1, 2 from spell where citizen_id = ?
        """,
        id);
    sql.execute(
        """
        insert into exposure (trial_id, version_number, citizen_id, spell_id, during, sure)
        select 1, 1, citizen_id, id, during, true from spell where citizen_id = ?
        """,
        id);
    sql.execute(
        """
        insert into retention_proposal (citizen_id, municipality, class, since, due_on, proposed_at)
        values (?, ?, 'case', current_date, current_date, now())
        """,
        id,
        People.HERE);
    if (random.nextInt(3) == 0) {
      people.staff("c-" + UUID.randomUUID(), "citizen", People.HERE, id);
    }
  }

  /** A case for the team, an a-kasse's part, an integration course. */
  private void course(long id) {
    long member = any(staff);
    sql.execute(
        """
        with one as (
          insert into rehabilitation_case (citizen_id, opened_on, opened_by, opened_at, idempotency_key)
          values (?, current_date, ?, now(), gen_random_uuid()) returning id, citizen_id, opened_by),
        form as (
          insert into rehabilitation_form (case_id, citizen_id, number, own_view, health, social, work, tried, shared,
            written_by, written_at)
          select id, citizen_id, 1, 'a', 'b', 'c', 'd', 'e', true, opened_by, now() from one),
        said as (
          insert into rehabilitation_entry (case_id, citizen_id, kind, on_day, words, written_by, written_at, idempotency_key)
          select id, citizen_id, 'health-advice', current_date, 'x', opened_by, now(), gen_random_uuid() from one)
        insert into rehabilitation_step (case_id, citizen_id, what, first_day, written_by, written_at, idempotency_key)
        select id, citizen_id, 'x', current_date, opened_by, now(), gen_random_uuid() from one
        """,
        id,
        member);
    sql.execute(
        "insert into fund (municipality, name, added_by, added_at) values (?, 'A-kassen', ?, now())"
            + " on conflict do nothing",
        People.HERE,
        member);
    sql.execute(
        "insert into fund_membership (citizen_id, fund_id, during, recorded_by, recorded_at)"
            + " select ?, id, daterange('2020-01-01', null), ?, now() from fund limit 1",
        id,
        member);
    sql.execute(
        """
        insert into integration_course (citizen_id, spell_id, handed_over_on, from_whom, recorded_by, recorded_at,
          idempotency_key)
        select citizen_id, id, lower(during), 'x', ?, now(), gen_random_uuid() from spell where citizen_id = ? limit 1
        """,
        member,
        id);
  }

  private void planned(long id, int number) {
    sql.execute(
        "insert into plan_item (citizen_id, kind, words, by_citizen, written_by, written_at, idempotency_key)"
            + " values (?, 'goal', ?, false, ?, now(), ?)",
        id,
        "Mål " + number,
        any(staff),
        UUID.randomUUID());
    sql.execute(
        "insert into plan_version (citizen_id, content, by_citizen, made_by, made_at)"
            + " values (?, '[]', false, ?, now())",
        id,
        any(staff));
    sql.execute(
        "insert into guidance_step (citizen_id, film, kind, by_staff, at) values (?, 'own', 'seen', ?, now())",
        id,
        any(staff));
    sql.execute(
        "insert into dignity_asked (citizen_id, talk_on) values (?, ?)",
        id,
        LocalDate.of(2026, 1 + random.nextInt(9), 3));
  }

  void spell(long citizen, String benefit, LocalDate from) {
    sql.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at)"
            + " values (?, ?, daterange(?, ?), now())",
        citizen,
        benefit,
        from,
        from.plusYears(2));
    sql.execute(
        "insert into date_told (citizen_id, spell_id, requirement, anchor, due, told_on, channel, told_by, recorded_at)"
            + " select citizen_id, id, 'x', lower(during), lower(during) + 30, lower(during), 'letter', ?, now()"
            + " from spell where citizen_id = ? order by id desc limit 1",
        any(staff),
        citizen);
    sql.execute(
        "insert into late_cause (citizen_id, spell_id, requirement, anchor, due, cause, registered_at)"
            + " select citizen_id, id, 'x', lower(during), lower(during) + 30, 'no-slot', now()"
            + " from spell where citizen_id = ? order by id desc limit 1",
        citizen);
    sql.execute(
        "insert into absence (citizen_id, kind, during, registered_at, idempotency_key)"
            + " values (?, 'holiday', daterange(?, ?), now(), gen_random_uuid())",
        citizen,
        from,
        from.plusDays(9));
    sql.execute(
        "insert into circumstance (citizen_id, what, since, registered_by, registered_at, idempotency_key)"
            + " values (?, 'event.interview-request', ?, ?, now(), gen_random_uuid())",
        citizen,
        from,
        any(staff));
  }

  long interview(long citizen) {
    return (long)
        java.util.Objects.requireNonNull(
            sql.fetchValue(
                "insert into interview (citizen_id, kind, held_on, form, outcome, note, registered_by, registered_at)"
                    + " values (?, 'job-interview', ?, 'phone', 'held', ?, ?, now()) returning id",
                citizen,
                LocalDate.of(2026, 1 + random.nextInt(9), 1 + random.nextInt(28)),
                "Æ note " + random.nextInt(1000),
                any(staff)));
  }

  void conflict(long member, long citizen, boolean ended) {
    sql.execute(
        "insert into conflict_of_interest (staff_id, citizen_id, kind, declared_at, declared_by, ended_at, ended_by)"
            + " values (?, ?, 'family', now(), ?, case when ? then now() end, case when ? then ?::bigint end)",
        member,
        citizen,
        member,
        ended,
        ended,
        leader.id());
  }

  void hold(long citizen) {
    sql.execute(
        "insert into legal_hold (citizen_id, reason, operator, placed_at) values (?, 'Klage verserer', 'drift', now())",
        citizen);
  }

  void draft(long member, long citizen, String form) {
    sql.execute(
        "insert into draft (token, staff_id, citizen_id, form, address, fields, kept_at)"
            + " values (?, ?, ?, ?, ?, '{\"note\": \"halvt skrevet\"}', now())",
        UUID.randomUUID(),
        member,
        citizen,
        form,
        form + "?back=/today");
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int chance(int of) {
    return random.nextInt(of);
  }

  /**
   * Every row of every table but the trails, by table and key. Duties are derived: what they say
   * counts, not which number they have and since when they say it. So is who is proposed for
   * erasure, which the night finds out anew.
   */
  static SequencedMap<String, String> everything(DSLContext sql, long lastMessage) {
    SequencedMap<String, String> all = new TreeMap<>();
    for (String table :
        sql.fetch(
                "select tablename from pg_tables where schemaname = 'public' and tablename not in"
                    + " ('audit', 'audit_text', 'audit_head', 'audit_review', 'case_event', 'moved', 'merge', 'merge_row',"
                    + " 'retention_proposal', 'flyway_schema_history', 'scheduled_tasks')")
            .getValues(0, String.class)) {
      String which = table.equals("message") ? " where id <= " + lastMessage : "";
      String row =
          table.equals("duty")
              ? "(to_jsonb(t) - 'id' - 'evaluated_on')::text"
              : "to_jsonb(t)::text";
      String key =
          switch (table) {
            case "duty" ->
                "citizen_id || ' ' || spell_id || ' ' || requirement || ' ' || anchor || ' ' || rule_version";
            case "municipality" -> "code";
            case "draft" -> "token::text";
            case "rulebook" -> "hash";
            case "exposure" -> "trial_id || ' ' || spell_id || ' ' || during";
            case "scenario_version" -> "scenario_id || ' ' || version";
            case "benchmark_row" -> "source_id || municipality || period || benefit_group";
            case "release_number" -> "release_id || what || first_day || number";
            case "municipal_entrance" -> "municipality";
            case "totp", "calendar_feed" -> "staff_id::text";
            case "recovery_code" -> "staff_id || hash";
            default -> "id::text";
          };
      for (Record each :
          sql.fetch("select " + key + ", " + row + " from " + table + " t" + which)) {
        all.put(table + " " + each.get(0, String.class), each.get(1, String.class));
      }
    }
    return all;
  }
}
