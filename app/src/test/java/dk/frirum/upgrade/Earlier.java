package dk.frirum.upgrade;

import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.testing.People;
import dk.frirum.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Databases as each earlier version left them, with people in them, by version. Each is made from
 * the one before by one migration, as an installation grows, and is there to be copied: made from
 * nothing for every test, they cost the square of the versions.
 */
record Earlier(SequencedMap<String, TestDatabase> byVersion) implements AutoCloseable {

  /** One of each version there is. */
  static Earlier all() throws SQLException {
    SequencedMap<String, TestDatabase> all = new LinkedHashMap<>();
    try (TestDatabase bare = TestDatabase.empty()) {
      List<MigrationVersion> versions =
          Arrays.stream(flyway(bare.address(), MigrationVersion.LATEST).info().all())
              .map(MigrationInfo::getVersion)
              .filter(Objects::nonNull)
              .toList();
      for (MigrationVersion version : versions) {
        flyway(bare.address(), version).migrate();
        TestDatabase lived = bare.copy();
        all.put(version.getVersion(), lived);
        // By a connection that is closed again, or it could not be copied.
        EmbeddedPostgres.Address address = lived.address();
        try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password())) {
          fill(DSL.using(connection, SQLDialect.POSTGRES));
        }
      }
    }
    return new Earlier(all);
  }

  List<String> versions() {
    return List.copyOf(byVersion.sequencedKeySet());
  }

  /** To be copied, and not to be connected to. */
  TestDatabase of(String version) {
    return Objects.requireNonNull(byVersion.get(version), version);
  }

  @Override
  public void close() {
    byVersion.values().forEach(TestDatabase::close);
  }

  static Flyway flyway(EmbeddedPostgres.Address address, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .target(target)
        .load();
  }

  /** Every table of the first version has rows, and so has the table of duties as it then was. */
  static void fill(DSLContext sql) {
    sql.execute("insert into municipality (code, name) values ('0999', 'Havrelund Kommune')");
    sql.execute(
        "insert into staff (username, name, role, municipality, password_hash)"
            + " values ('worker', 'Opdigtet', 'caseworker', '0999', ?)",
        People.HASH);
    sql.execute(
        """
        insert into citizen (municipality, cpr, given_name, surname, search_name, born, caseworker_id, recorded_at)
        select '0999', '01818' || lpad(n::text, 5, '0'), 'Åse', 'Øst-Ærø ' || n, 'aase oest-aeroe ' || n,
          date '1980-01-01', 1, timestamptz '2026-01-01 10:00+01' from generate_series(1, 50) n
        """);
    sql.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at)"
            + " select id, 'cash-assistance', daterange('2026-01-01', null), recorded_at from citizen");
    sql.execute(
        """
        insert into interview (citizen_id, kind, held_on, form, outcome, note, registered_by, registered_at, idempotency_key)
        select id, 'job-interview', '2026-02-01', 'phone', 'held', 'Før opgraderingen', 1, recorded_at, gen_random_uuid()
        from citizen
        """);
    sql.execute(
        "insert into occurrence (citizen_id, kind, happened_on, recorded_at)"
            + " select id, 'interview-request', '2026-02-02', recorded_at from citizen");
    sql.execute(
        "insert into fact (citizen_id, name, value, valid, recorded_at)"
            + " select id, 'expected-absence', '10 weeks', daterange('2026-01-01', null), recorded_at from citizen");
    for (int n = 0; n < 20; n++) {
      sql.execute(
          "insert into case_event (citizen_id, kind, subject, subject_id, after, actor_id, at)"
              + " select i.citizen_id, 'interview-registered', 'interview', i.id, to_jsonb(i), 1, i.registered_at"
              + " from interview i where i.id = ?",
          n + 1);
      sql.execute(
          "insert into audit (at, actor_id, action, citizen_id, details)"
              + " values (now(), 1, 'interview-registered', ?, '{\"interview\": 1}')",
          n + 1);
    }
    sql.execute("insert into rulebook (hash, first_used_at) values ('sha256:old', now())");
    duties(sql);
  }

  private static void duties(DSLContext sql) {
    List<String> columns =
        sql.resultQuery(
                "select attname::text from pg_attribute where attrelid = 'duty'::regclass and attnum > 0 and not attisdropped")
            .fetch(0, String.class);
    Map<String, String> later =
        Map.of(
            "benefit", "'cash-assistance'",
            "rulebook_hash", "'sha256:old'",
            "rulebook_id", "1",
            "responsible", "'municipality'",
            "awaited", "false");
    List<String> there = later.keySet().stream().filter(columns::contains).sorted().toList();
    sql.execute(
        "insert into duty (citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, anchor, due,"
            + " status, open, evaluated_on"
            + String.join("", there.stream().map(each -> ", " + each).toList())
            + ") select citizen_id, id, '0999', 1, 'x', 0, lower(during), lower(during) + 30, 'OVERDUE', true, date '2026-03-01'"
            + String.join("", there.stream().map(each -> ", " + later.get(each)).toList())
            + " from spell");
  }
}
