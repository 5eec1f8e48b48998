package dk.frirum.backup;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.testing.People;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Rows with everything in them that text could lose, and what a database holds, to compare. */
final class Data {
  private static final List<String> TRICKY =
      List.of(
          "Æblegrød på Ærø, ǿ, 🌾",
          "tab\there",
          "line\nfeed\r\nand\rreturn",
          "back\\slash \\N \\. \\n",
          "\\N",
          "\\.",
          "\"quoted\", 'single'; --",
          "",
          "   blank   ",
          "\u0001\u007f\u00a0\u2028");

  private Data() {}

  /** People, interviews, events and the trail, in two municipalities. */
  static void fill(DSLContext sql, int citizens) {
    People people = new People(sql);
    long staff = people.staff("caseworker");
    for (int n = 0; n < citizens; n++) {
      long citizen =
          people.citizen(
              n % 3 == 0 ? People.ELSEWHERE : People.HERE,
              "Åse",
              "Øst " + n,
              "aase oest " + n,
              LocalDate.of(1980, 1, 1).plusDays(n));
      sql.execute(
          "insert into spell (citizen_id, benefit, during, recorded_at)"
              + " values (?, 'cash-assistance', daterange('2026-01-01', null), now())",
          citizen);
      interview(sql, staff, citizen, TRICKY.get(n % TRICKY.size()));
    }
    sql.execute(
        "insert into duty (citizen_id, spell_id, municipality, requirement, rule_version, anchor, status, deviations,"
            + " open, awaited, evaluated_on, benefit, rulebook_id, responsible)"
            + " select citizen_id, id, '0999', 'x', 0, lower(during), 'DUE', array['a,b', '\"c\"', ''],"
            + " true, false, current_date, benefit, 1, 'municipality' from spell");
    merged(sql, staff);
  }

  /**
   * A record merged into the one before, which keeps a conflict of interest of its own, and an
   * interview that was moved. What is inserted for a closed record goes to the kept one; what is
   * restored must not.
   */
  private static void merged(DSLContext sql, long staff) {
    List<Long> two =
        sql.fetch("select id from citizen where municipality = '0999' order by id desc limit 2")
            .getValues(0, Long.class);
    if (two.size() < 2) {
      return;
    }
    sql.execute(
        "insert into conflict_of_interest (staff_id, citizen_id, kind, declared_at, declared_by)"
            + " values (?, ?, 'family', now(), ?)",
        staff,
        two.get(0),
        staff);
    sql.execute("update citizen set merged_into = ? where id = ?", two.get(1), two.get(0));
    sql.execute(
        "insert into merge (idempotency_key, kept, closed, reason, merged_by, merged_at)"
            + " values (gen_random_uuid(), ?, ?, 'nyt nummer æøå', ?, now())",
        two.get(1),
        two.get(0),
        staff);
    sql.execute(
        "insert into merge_row select m.id, 'spell', s.id, s.citizen_id from merge m, spell s"
            + " where s.citizen_id in (m.kept, m.closed)");
    sql.execute(
        "insert into moved (idempotency_key, subject, subject_id, from_citizen, to_citizen, happened_on, moved_by, moved_at)"
            + " select gen_random_uuid(), 'interview', 1, ?, ?, current_date, ?, now()",
        two.get(0),
        two.get(1),
        staff);
  }

  static void interview(DSLContext sql, long staff, long citizen, String note) {
    sql.transaction(each -> {
      DSLContext here = each.dsl();
      long id =
          here.insertInto(INTERVIEW)
              .set(INTERVIEW.CITIZEN_ID, citizen)
              .set(INTERVIEW.KIND, "job-interview")
              .set(INTERVIEW.HELD_ON, LocalDate.of(2026, 11, 2))
              .set(INTERVIEW.FORM, "phone")
              .set(INTERVIEW.OUTCOME, "held")
              .set(INTERVIEW.NOTE, note)
              .set(INTERVIEW.REGISTERED_BY, staff)
              .set(INTERVIEW.REGISTERED_AT, Instant.parse("2026-11-02T10:11:12.123456Z"))
              .returning(INTERVIEW.ID)
              .fetchSingle()
              .getId();
      here.insertInto(CASE_EVENT)
          .set(CASE_EVENT.CITIZEN_ID, citizen)
          .set(CASE_EVENT.KIND, "interview-registered")
          .set(CASE_EVENT.SUBJECT, "interview")
          .set(CASE_EVENT.SUBJECT_ID, id)
          .set(CASE_EVENT.AFTER, DSL.field("to_jsonb({0}::text)", JSONB.class, note))
          .set(CASE_EVENT.ACTOR_ID, staff)
          .set(CASE_EVENT.AT, Instant.EPOCH)
          .execute();
      here.insertInto(AUDIT)
          .set(AUDIT.AT, Instant.EPOCH)
          .set(AUDIT.ACTOR_ID, staff)
          .set(AUDIT.ACTION, "interview-registered")
          .set(AUDIT.CITIZEN_ID, citizen)
          .set(AUDIT.DETAILS, JSONB.jsonb("{\"interview\": " + id + "}"))
          .execute();
    });
  }

  /**
   * For each table the hash of all its rows, system columns apart, and where each number stands.
   */
  static SequencedMap<String, String> held(DataSource database) throws SQLException {
    SequencedMap<String, String> held = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      for (Catalogue.Table table : Catalogue.tables(connection)) {
        held.put(
            table.name(),
            String.valueOf(
                sql.fetchValue(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text collate \"C\")), '') from "
                        + Catalogue.quoted(table.name())
                        + " t")));
      }
      Catalogue.sequences(connection).forEach(each -> held.put(each.name(), each.toString()));
    }
    return held;
  }

  /** Everything the schema is made of, in words. */
  static List<String> form(DataSource database) {
    return new ArrayList<>(
        Arrays.asList(
            DSL.using(database, SQLDialect.POSTGRES)
                .fetch(
                    """
                    select 'index ' || indexdef from pg_indexes where schemaname = 'public'
                    union all
                    select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
                    union all
                    select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
                    from pg_trigger where not tgisinternal
                    order by 1
                    """)
                .intoArray(0, String.class)));
  }
}
