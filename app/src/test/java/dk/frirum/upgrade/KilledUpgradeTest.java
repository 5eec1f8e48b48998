package dk.frirum.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.kills.Program;
import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The moment is not left to luck: a trigger of the database's own, which the programs know nothing
 * of, stops at the n-th statement of an upgrade that makes or changes something, as long as a file
 * with that n lies in the cluster's directory.
 */
@DisplayName("An upgrade killed in the middle of a migration")
class KilledUpgradeTest {
  /** The last version before the trail was chained: what is upgraded is as much as can be. */
  private static final MigrationVersion EARLIER = MigrationVersion.fromVersion("6");

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final List<String> STOPS =
      List.of(
          "create schema stops",
          """
          create function stops.here() returns event_trigger language plpgsql as $$
          declare
            n int := 1 + coalesce(nullif(current_setting('frirum_test.n', true), ''), '0')::int;
          begin
            perform set_config('frirum_test.n', n::text, false);
            while trim(pg_read_file('hold', 0, 20, true)) = n::text loop
              perform pg_sleep(0.05);
            end loop;
          end $$
          """,
          "create event trigger stops on ddl_command_end execute function stops.here()");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data = Path.of("");

  @Test
  @DisplayName(
      "leaves whole migrations only, with and without its database killed; begun again it ends as if never killed")
  void nothingHalfDone() throws Exception {
    Map<String, List<String>> before = earlier();

    Program alone = hold(7);
    alone.kill();
    MigrationVersion first = onlyWhole(before);
    assertEquals(EARLIER, first, "killed in the first migration that was to do");

    Program withDatabase = hold(90);
    withDatabase.killDatabase();
    withDatabase.kill();
    MigrationVersion second = onlyWhole(before);
    assertTrue(second.compareTo(first) > 0, "some were done this time: " + second);

    Files.delete(Program.cluster(data).resolve("hold"));
    Program program = Program.start(data).ready();
    try (Connection connection = program.connect();
        TestDatabase fresh = TestDatabase.fresh()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      assertEquals(List.of(), Form.of(sql).differences(Form.of(fresh.dataSource())));
      kept(before, sql);
      assertTrue(new Chain(sql).verify(List.of()).whole());
    } finally {
      program.stop();
    }
  }

  /** Makes the database as an earlier Frirum left it, with people in it. */
  private Map<String, List<String>> earlier() throws SQLException {
    try (EmbeddedPostgres server = server();
        Connection connection = connect(server)) {
      Earlier.flyway(address(server), EARLIER).migrate();
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      Earlier.fill(sql);
      STOPS.forEach(sql::execute);
      return UpgradeTest.rows(sql, null);
    }
  }

  /** Starts Frirum and lets it come to the n-th statement of what it upgrades. */
  private Program hold(int n) throws Exception {
    Files.writeString(Program.cluster(data).resolve("hold"), Integer.toString(n));
    Program program = Program.start(data);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds()) {
      assertTrue(System.nanoTime() < end, "statement " + n + " was not come to");
      Thread.sleep(100);
    }
    return program;
  }

  private boolean holds() {
    Optional<EmbeddedPostgres.Address> there = EmbeddedPostgres.running(data);
    if (there.isEmpty()) {
      return false;
    }
    EmbeddedPostgres.Address address = there.get();
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .fetchExists(
              DSL.selectOne()
                  .from("pg_stat_activity")
                  .where("wait_event = 'PgSleep' and backend_type = 'client backend'"));
    } catch (SQLException e) {
      // it is only just starting
      return false;
    }
  }

  /** The form is exactly that of the last migration that was done, and every row is there. */
  private MigrationVersion onlyWhole(Map<String, List<String>> before) throws SQLException {
    try (EmbeddedPostgres server = server();
        Connection connection = connect(server);
        TestDatabase whole = TestDatabase.empty()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      assertEquals(
          0, sql.fetchValue("select count(*)::int from flyway_schema_history where not success"));
      MigrationVersion done =
          MigrationVersion.fromVersion(
              sql.resultQuery(
                      "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1")
                  .fetchSingle(0, String.class));
      Earlier.flyway(whole.address(), done).migrate();
      assertEquals(List.of(), Form.of(sql).differences(Form.of(whole.dataSource())));
      kept(before, sql);
      return done;
    }
  }

  private static void kept(Map<String, List<String>> before, DSLContext sql) {
    Map<String, List<String>> now = UpgradeTest.rows(sql, before);
    before.forEach((table, rows) ->
        assertTrue(new HashSet<>(now.getOrDefault(table, List.of())).containsAll(rows), table));
  }

  private EmbeddedPostgres server() {
    return EmbeddedPostgres.start(data, Path.of("target/programs"), List.of(), _ -> {});
  }

  private static EmbeddedPostgres.Address address(EmbeddedPostgres server) {
    return new EmbeddedPostgres.Address(server.url(), server.user(), server.password());
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }
}
