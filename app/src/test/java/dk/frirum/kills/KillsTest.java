package dk.frirum.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than a few, each told as it is over: {@code ./frirum test -Dtest=KillsTest
 * -Dfrirum.kills=100}; {@code -Dfrirum.seed} for other moments.
 */
@DisplayName("Frirum killed while people register")
class KillsTest {
  private static final int KILLS = Integer.getInteger("frirum.kills", 3);
  private static final long SEED = Long.getLong("frirum.seed", 1);
  private static final int CLERKS = 3;
  private static final int CITIZENS = 40;

  /** What must not be, each as a query for the contradictions. */
  private static final List<String> HALF =
      List.of(
          "select 'interview without one event ' || i.id from interview i"
              + " where (select count(*) from case_event e where e.subject = 'interview' and e.subject_id = i.id) <> 1",
          "select 'interview without one row in the trail ' || i.id from interview i"
              + " where (select count(*) from audit a where a.action = 'interview-registered'"
              + " and (a.details ->> 'interview')::bigint = i.id) <> 1",
          "select 'event without interview ' || e.id from case_event e"
              + " where e.subject = 'interview' and not exists (select from interview i where i.id = e.subject_id)",
          "select 'row in the trail without interview ' || a.id from audit a where a.action = 'interview-registered'"
              + " and not exists (select from interview i where i.id = (a.details ->> 'interview')::bigint)",
          "select 'twice ' || note from interview group by note having count(*) > 1");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data = Path.of("");

  @Test
  @DisplayName(
      "has every interview it acknowledged, once, with event and trail, and nothing half; and a row of each page it showed")
  void nothingLost() throws Exception {
    Random random = new Random(SEED);
    Program program = Program.start(data).ready();
    people(program);
    int withDatabase = 0;
    int shown = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      List<Future<?>> clerks = new ArrayList<>();
      boolean databaseToo = random.nextBoolean();
      withDatabase += databaseToo ? 1 : 0;
      // Whoever registers brings the rows of whoever only looks along to the disk.
      int registering = databaseToo && random.nextBoolean() ? 0 : CLERKS;
      long looked = looked(program);
      Future<Integer> pages;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Reader reader = new Reader(program.port(), CITIZENS);
        pages = threads.submit(reader::work);
        for (int n = 0; n < registering; n++) {
          Clerk clerk = new Clerk(program.port(), "clerk" + n, CITIZENS);
          clerks.add(threads.submit(clerk::work));
        }
        Thread.sleep(300 + random.nextInt(1500));
        kill(program, databaseToo, random.nextBoolean());
      }
      for (Future<?> each : clerks) {
        finish(each, kill);
      }
      program = restart(random);
      shown += pages.get();
      assertTrue(
          looked(program) - looked >= pages.get(),
          "kill " + kill + " of seed " + SEED + ": pages were shown of which the trail is gone");
      check(program, "after kill " + kill + " of seed " + SEED);
      new Clerk(program.port(), "clerk0", CITIZENS).again();
      assertEquals(Set.of(), Clerk.OPEN.keySet());
      check(program, "after sending again what was unanswered, kill " + kill + " of seed " + SEED);
      System.out.printf(
          "kill %d of %d%s: %,d interviews acknowledged and %,d pages shown so far, all in the trail%n",
          kill, KILLS, databaseToo ? ", with the database" : "", Clerk.ACKNOWLEDGED.size(), shown);
    }
    program.stop();
    System.out.printf(
        "%d kills, %d of them with the database's processes: %,d interviews acknowledged, none gone, none twice, none half;"
            + " %,d pages shown, each in the trail%n",
        KILLS, withDatabase, Clerk.ACKNOWLEDGED.size(), shown);
    assertTrue(Clerk.ACKNOWLEDGED.size() > KILLS, "hardly anything was registered");
    assertTrue(shown > KILLS, "hardly anything was shown");
  }

  private static long looked(Program program) throws SQLException {
    try (Connection connection = program.connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .fetchSingle(
              "select count(*) from audit join staff on staff.id = actor_id"
                  + " where username = ? and action = 'citizen-viewed' and outcome = 'allowed'",
              Reader.NAME)
          .get(0, Long.class);
    }
  }

  private static void kill(Program program, boolean databaseToo, boolean databaseFirst)
      throws InterruptedException {
    if (databaseToo && databaseFirst) {
      program.killDatabase();
    }
    program.kill();
    if (databaseToo) {
      program.killDatabase();
    }
  }

  /**
   * A database gone before the program is answered by an error page, which acknowledges nothing.
   */
  private static void finish(Future<?> clerk, int kill) throws InterruptedException {
    try {
      clerk.get();
    } catch (ExecutionException e) {
      String said = String.valueOf(e.getCause());
      assertTrue(said.contains("answered by 5"), "kill " + kill + ": " + said);
    }
  }

  /** Sometimes it is killed again while it starts. */
  private Program restart(Random random) throws IOException, InterruptedException {
    if (random.nextInt(4) == 0) {
      Program again = Program.start(data);
      Thread.sleep(500 + random.nextInt(8000));
      again.kill();
    }
    return Program.start(data).ready();
  }

  private static void people(Program program) throws SQLException {
    try (Connection connection = program.connect()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      People people = new People(sql);
      for (int n = 0; n < CLERKS; n++) {
        people.staff("clerk" + n, "caseworker", People.HERE, null);
      }
      people.staff(Reader.NAME, "caseworker", People.HERE, null);
      for (int n = 0; n < CITIZENS; n++) {
        people.citizen(People.HERE, "Åse", "Øst " + n, "aase oest " + n, LocalDate.of(1980, 5, 1));
      }
      sql.execute(
          "insert into spell (citizen_id, benefit, during, recorded_at)"
              + " select id, 'cash-assistance', daterange(current_date - 400, null), now() from citizen");
      assertEquals(CITIZENS, sql.fetchValue("select max(id)::int from citizen"));
    }
  }

  private static void check(Program program, String when) throws SQLException {
    try (Connection connection = program.connect()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      for (String query : HALF) {
        assertEquals(List.of(), sql.resultQuery(query).fetch(0, String.class), when);
      }
      Set<String> gone = new HashSet<>(Clerk.ACKNOWLEDGED);
      gone.removeAll(sql.resultQuery("select note from interview").fetch(0, String.class));
      assertEquals(Set.of(), gone, "gone " + when);
    }
  }
}
