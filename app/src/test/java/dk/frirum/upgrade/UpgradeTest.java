package dk.frirum.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.backup.Backup;
import dk.frirum.backup.BackupFile;
import dk.frirum.backup.Restore;
import dk.frirum.testing.Node;
import dk.frirum.testing.TestDatabase;
import dk.frirum.testing.Visit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

  private static @Nullable Earlier databases;
  private static Form today = new Form(new TreeSet<>());

  @BeforeAll
  static void make() throws SQLException {
    databases = Earlier.all();
    try (TestDatabase fresh = TestDatabase.fresh()) {
      today = Form.of(fresh.dataSource());
    }
  }

  @AfterAll
  static void letGo() {
    databases().close();
  }

  private static Earlier databases() {
    return Objects.requireNonNull(databases);
  }

  static Stream<String> earlier() {
    return databases().versions().stream();
  }

  @ParameterizedTest
  @MethodSource("earlier")
  @DisplayName("has after its upgrade the form of a fresh one, and every row it had")
  void upgraded(String version) {
    try (TestDatabase old = databases().of(version).copy()) {
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
      Map<String, List<String>> before = rows(sql, null);
      Earlier.flyway(old.address(), MigrationVersion.LATEST).migrate();
      assertEquals(List.of(), Form.of(old.dataSource()).differences(today));
      assertEquals(before, rows(sql, before));
    }
  }

  @ParameterizedTest
  @MethodSource("earlier")
  @DisplayName(
      "is restored from a backup by today's Frirum, and then has today's form and every row")
  void restored(String version, @TempDir Path directory) {
    try (TestDatabase old = databases().of(version).copy();
        TestDatabase target = TestDatabase.empty()) {
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
      Path file = directory.resolve("old.frirum");
      new Backup(old.address(), Clock.systemUTC(), _ -> {}).write(file);
      try (BackupFile backup = BackupFile.open(file)) {
        backup.verify(_ -> {});
        new Restore(target.address(), _ -> {}).from(backup);
      }
      assertEquals(List.of(), Form.of(target.dataSource()).differences(today));
      Map<String, List<String>> before = rows(sql, null);
      assertEquals(before, rows(DSL.using(target.dataSource(), SQLDialect.POSTGRES), before));
    }
  }

  @Test
  @DisplayName("is one Frirum starts on, with the interviews there were and duties computed anew")
  void starts() {
    try (TestDatabase old = databases().of("1").copy()) {
      DSLContext sql = DSL.using(old.dataSource(), SQLDialect.POSTGRES);
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
