package dk.frirum.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.testing.PostgresTest;
import dk.frirum.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
@DisplayName("A backup")
class BackupTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void rows(DSLContext sql) {
    Data.fill(sql, 60);
  }

  @Test
  @DisplayName(
      "restored into an empty database gives every table row for row, every number and the same form")
  void everythingEqual(DataSource source) throws SQLException {
    Path file = backup(source);
    try (TestDatabase target = TestDatabase.empty()) {
      List<String> said = restore(file, target);
      assertEquals(Data.held(source), Data.held(target.dataSource()));
      assertEquals(Data.form(source), Data.form(target.dataSource()));
      assertTrue(said.stream().anyMatch(line -> line.startsWith("interview: ")), said.toString());
      assertTrue(said.getLast().contains("each table compared"), said.toString());
      Path again = directory.resolve("again.frirum");
      new Backup(target.address(), CLOCK, _ -> {}).write(again);
      try (BackupFile first = BackupFile.open(file);
          BackupFile second = BackupFile.open(again)) {
        assertEquals(first.manifest(), second.manifest(), "a backup of the restored is the same");
      }
    }
  }

  @Test
  @DisplayName("restored goes on with new numbers, and still refuses changes of events and trail")
  void goesOn(DataSource source) throws SQLException {
    Path file = backup(source);
    try (TestDatabase target = TestDatabase.empty()) {
      restore(file, target);
      DSLContext sql = DSL.using(target.dataSource(), SQLDialect.POSTGRES);
      long staff = number(sql, "select min(id) from staff");
      long citizen = number(sql, "select min(id) from citizen");
      long before = number(sql, "select max(id) from interview");
      Data.interview(sql, staff, citizen, "efter");
      assertTrue(number(sql, "select max(id) from interview") > before);
      for (String table : List.of("audit", "case_event")) {
        for (String change : List.of("update %s set id = id", "delete from %s", "truncate %s")) {
          assertThrows(
              RuntimeException.class, () -> sql.execute(change.formatted(table)), change + table);
        }
      }
      assertThrows(
          RuntimeException.class,
          () -> sql.execute("insert into audit (at, action, actor_id) values (now(), 'x', -1)"),
          "keys to other tables are in force");
    }
  }

  @Test
  @DisplayName("can be read by its owner only, and never overwrites a file")
  void rights(DataSource source) throws IOException {
    Path file = backup(source);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    String refused =
        refusal(() -> new Backup(TestDatabase.address(source), CLOCK, _ -> {}).write(file));
    assertTrue(refused.contains("There is already a file"), refused);
    try (var all = Files.list(directory)) {
      assertEquals(List.of(file), all.toList(), "nothing half is left behind");
    }
  }

  @Test
  @DisplayName(
      "made while others write is one moment: what stands in one row stands in all that go with it")
  void oneMoment(DataSource source) throws Exception {
    DSLContext sql = DSL.using(source, SQLDialect.POSTGRES);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                Data.interview(sql, 1, 1, "mens der kopieres");
                written.incrementAndGet();
              }
            });
    int before;
    Path file;
    int after;
    try {
      while (written.get() < 5) {
        Thread.onSpinWait();
      }
      before = written.get();
      file = backup(source);
      after = written.get();
    } finally {
      done.set(true);
      writer.join();
    }
    assertTrue(after > before, "the writer was not held up: " + before + " and " + after);
    try (TestDatabase target = TestDatabase.empty()) {
      restore(file, target);
      DSLContext restored = DSL.using(target.dataSource(), SQLDialect.POSTGRES);
      long interviews = number(restored, "select count(*) from interview");
      assertEquals(interviews, number(restored, "select count(*) from case_event"));
      assertEquals(interviews, number(restored, "select count(*) from audit"));
      assertTrue(interviews >= 60 + before, interviews + " with at least " + before);
      assertEquals(
          true,
          restored.fetchValue(
              "select (select max(id) from interview) <= (select last_value from interview_id_seq)"));
    }
  }

  @Test
  @DisplayName("waits for nobody who has changed rows and not yet finished, nor they for it")
  void blocksNobody(DataSource source) throws SQLException {
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update citizen set version = version + 1 where id = 1");
      statement.execute("lock table interview in row exclusive mode");
      backup(source);
      other.rollback();
    }
  }

  @Test
  @DisplayName("is restored only into an empty database, which otherwise stays as it is")
  void onlyIntoEmpty(DataSource source) throws SQLException {
    Path file = backup(source);
    try (TestDatabase target = TestDatabase.fresh()) {
      SequencedMap<String, String> before = Data.held(target.dataSource());
      String refused = refusal(() -> restore(file, target));
      assertTrue(refused.contains("The database is not empty (it has "), refused);
      assertEquals(before, Data.held(target.dataSource()));
    }
  }

  @Test
  @DisplayName("whose rows do not hold together is taken back whole: the database is empty again")
  void takenBack(DataSource source) throws Exception {
    Path file = backup(source);
    Path broken = directory.resolve("broken.frirum");
    Tampered.rows(file, broken, "spell", rows -> rows.replaceFirst("\t1\t", "\t999999\t"));
    try (TestDatabase target = TestDatabase.empty()) {
      String refused = refusal(() -> restore(broken, target));
      assertTrue(refused.contains("The database is empty, as it was"), refused);
      assertFalse(refused.contains("Key ("), "no values in what is said: " + refused);
      try (Connection connection = target.dataSource().getConnection()) {
        assertEquals(List.of(), Catalogue.everything(connection));
      }
      restore(file, target);
      assertEquals(Data.held(source), Data.held(target.dataSource()));
    }
  }

  @Test
  @DisplayName("is made and restored by one who owns the database and is no superuser")
  void ordinaryOwner(DataSource source) throws SQLException {
    Path file = backup(source);
    try (TestDatabase target = TestDatabase.empty()) {
      DSLContext sql = DSL.using(target.dataSource(), SQLDialect.POSTGRES);
      sql.execute("create role ordinary login createrole password 'owner'");
      sql.execute(
          "alter database " + sql.fetchValue("select current_database()") + " owner to ordinary");
      EmbeddedPostgres.Address owner =
          new EmbeddedPostgres.Address(target.address().url(), "ordinary", "owner");
      try (BackupFile backup = BackupFile.open(file)) {
        backup.verify(_ -> {});
        new Restore(owner, _ -> {}).from(backup);
      }
      Path again = directory.resolve("again.frirum");
      new Backup(owner, CLOCK, _ -> {}).write(again);
      assertEquals(Data.held(source), Data.held(target.dataSource()));
    }
  }

  @Test
  @DisplayName("is not made of a database that is none of Frirum's")
  void foreignDatabase() {
    try (TestDatabase empty = TestDatabase.empty()) {
      Path file = directory.resolve("none.frirum");
      String refused = refusal(() -> new Backup(empty.address(), CLOCK, _ -> {}).write(file));
      assertTrue(refused.contains("no database of Frirum's"), refused);
      assertFalse(Files.exists(file));
    }
  }

  @Test
  @DisplayName(
      "holds a table that nobody has told it about, and the comparison sees a changed value")
  void unknownTables() throws SQLException {
    try (TestDatabase source = TestDatabase.fresh()) {
      DSLContext sql = DSL.using(source.dataSource(), SQLDialect.POSTGRES);
      sql.execute("create table brand_new (id bigint generated always as identity, word text)");
      sql.execute("insert into brand_new (word) values ('æøå')");
      Path file = directory.resolve("new.frirum");
      new Backup(source.address(), CLOCK, _ -> {}).write(file);
      try (BackupFile backup = BackupFile.open(file)) {
        assertTrue(
            backup.manifest().tables().stream().anyMatch(each -> each.name().equals("brand_new")));
      }
      SequencedMap<String, String> before = Data.held(source.dataSource());
      sql.execute("update brand_new set word = 'aeoeaa'");
      assertNotEquals(before, Data.held(source.dataSource()));
      try (TestDatabase target = TestDatabase.empty()) {
        String refused = refusal(() -> restore(file, target));
        assertTrue(refused.contains("its tables are not those of database version"), refused);
      }
    }
  }

  private static long number(DSLContext sql, String query) {
    return Objects.requireNonNull(sql.resultQuery(query).fetchSingle(0, Long.class));
  }

  private Path backup(DataSource source) {
    Path file = directory.resolve("backup.frirum");
    new Backup(TestDatabase.address(source), CLOCK, _ -> {}).write(file);
    return file;
  }

  private static List<String> restore(Path file, TestDatabase target) {
    List<String> said = new ArrayList<>();
    try (BackupFile backup = BackupFile.open(file)) {
      backup.verify(_ -> {});
      new Restore(target.address(), said::add).from(backup);
    }
    return said;
  }

  private static String refusal(Runnable what) {
    return String.valueOf(assertThrows(BackupException.class, what::run).getMessage());
  }
}
