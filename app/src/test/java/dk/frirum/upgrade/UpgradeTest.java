package dk.frirum.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.backup.Backup;
import dk.frirum.backup.BackupFile;
import dk.frirum.backup.Restore;
import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.testing.Node;
import dk.frirum.testing.People;
import dk.frirum.testing.TestDatabase;
import dk.frirum.testing.Visit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A database of an earlier version, with people in it")
class UpgradeTest {
  private static final List<String> KEPT =
      List.of(
          "municipality",
          "staff",
          "citizen",
          "spell",
          "interview",
          "occurrence",
          "fact",
          "case_event",
          "audit",
          "rulebook");

  static Stream<String> earlier() {
    try (TestDatabase any = TestDatabase.empty()) {
      List<String> all =
          Arrays.stream(flyway(any, MigrationVersion.LATEST).info().all())
              .filter(each -> each.getVersion() != null)
              .map(each -> each.getVersion().getVersion())
              .toList();
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  @DisplayName("has after its upgrade the form of a fresh one, and every row it had")
  void upgraded(String version) {
    try (TestDatabase old = TestDatabase.empty();
        TestDatabase fresh = TestDatabase.fresh()) {
      flyway(old, MigrationVersion.fromVersion(version)).migrate();
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
      fill(sql);
      Map<String, List<String>> before = rows(sql, null);
      flyway(old, MigrationVersion.LATEST).migrate();
      assertEquals(List.of(), Form.of(old.dataSource()).differences(Form.of(fresh.dataSource())));
      assertEquals(before, rows(sql, before));
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  @DisplayName(
      "is restored from a backup by today's Frirum, and then has today's form and every row")
  void restored(String version, @TempDir Path directory) {
    try (TestDatabase old = TestDatabase.empty();
        TestDatabase target = TestDatabase.empty();
        TestDatabase fresh = TestDatabase.fresh()) {
      flyway(old, MigrationVersion.fromVersion(version)).migrate();
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
      fill(sql);
      Path file = directory.resolve("old.frirum");
      new Backup(old.address(), Clock.systemUTC(), _ -> {}).write(file);
      try (BackupFile backup = BackupFile.open(file)) {
        backup.verify(_ -> {});
        new Restore(target.address(), _ -> {}).from(backup);
      }
      assertEquals(
          List.of(), Form.of(target.dataSource()).differences(Form.of(fresh.dataSource())));
      Map<String, List<String>> before = rows(sql, null);
      assertEquals(before, rows(DSL.using(target.dataSource(), SQLDialect.POSTGRES), before));
    }
  }

  @Test
  @DisplayName("is one Frirum starts on, with the interviews there were and duties computed anew")
  void starts() {
    try (TestDatabase old = TestDatabase.empty()) {
      flyway(old, MigrationVersion.fromVersion("1")).migrate();
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
      fill(sql);
      try (Node node = Node.on(old.address())) {
        sql.execute("update staff set second_factor = false");
        Visit visit = Visit.of(node.port(), "worker");
        String page = visit.get("/citizens/1").body();
        assertTrue(page.contains("Før opgraderingen"), page);
        assertTrue(
            Objects.requireNonNull(
                    sql.resultQuery("select count(*) from duty").fetchSingle(0, Long.class))
                > 0,
            "no duties");
      }
    }
  }

  @Test
  @DisplayName(
      "that lacks an index, a column, a trigger, a grant or a default is told from a fresh one, by name")
  void differencesAreSeen() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      DSLContext sql = DSL.using(other.dataSource(), SQLDialect.POSTGRES);
      sql.execute("drop index interview_citizen");
      sql.execute("alter table citizen drop column phone");
      sql.execute("alter table audit disable trigger audit_append_only");
      sql.execute("grant select on staff to public");
      sql.execute("alter table interview alter column note drop default");
      List<String> differences = Form.of(one.dataSource()).differences(Form.of(other.dataSource()));
      for (String part :
          List.of(
              "only here: index CREATE INDEX interview_citizen",
              "only here: column citizen.phone",
              "enabled D",
              "only there: grant on staff to public SELECT",
              "only here: column interview.note")) {
        assertTrue(differences.stream().anyMatch(each -> each.contains(part)), part + differences);
      }
    }
  }

  private static Flyway flyway(TestDatabase database, MigrationVersion target) {
    return flyway(database.address(), target);
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

  /** Every row as text, of the columns it had then where it is asked again after the upgrade. */
  static Map<String, List<String>> rows(DSLContext sql, @Nullable Map<String, List<String>> then) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : KEPT) {
      List<String> lines = new ArrayList<>();
      List<String> columns =
          then == null
              ? sql.resultQuery(
                      "select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'id' order by 1",
                      table)
                  .fetch(0, String.class)
              : Arrays.asList(Objects.requireNonNull(then.get(table)).getFirst().split(", "));
      lines.add(String.join(", ", columns));
      lines.addAll(
          sql.resultQuery(
                  "select row(" + lines.getFirst() + ")::text from " + table + " order by 1")
              .fetch(0, String.class));
      assertTrue(lines.size() > 1, table + " is empty");
      rows.put(table, lines);
    }
    return rows;
  }
}
