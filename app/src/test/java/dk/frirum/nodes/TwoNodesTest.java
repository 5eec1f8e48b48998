package dk.frirum.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.frirum.testing.Node;
import dk.frirum.testing.People;
import dk.frirum.testing.TestDatabase;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@DisplayName("Two nodes on one database")
class TwoNodesTest {
  private static final int ROUNDS = 12;
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final List<Node> NODES = new ArrayList<>();
  private static final DSLContext SQL = DSL.using(DATABASE.dataSource(), SQLDialect.POSTGRES);
  private static long citizen;

  /** Work at a set time that says each time that it was done, and for which time. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Work {
    @Bean
    RecurringTask<Void> counted(DSLContext sql) {
      return Tasks.recurring("counted", FixedDelay.of(Duration.ofHours(1)))
          .execute((instance, context) ->
              sql.execute(
                  "insert into work.done (due, by) values ({0}, {1})",
                  DSL.val(context.getExecution().executionTime),
                  DSL.val(String.valueOf(context.getExecution().pickedBy))));
    }
  }

  @BeforeAll
  static void startBothAtOnce() throws Exception {
    SQL.execute("create schema work");
    SQL.execute("create table work.done (due timestamptz primary key, by text)");
    SQL.execute("grant usage on schema work to frirum_app");
    SQL.execute("grant all on work.done to frirum_app");
    NODES.addAll(atOnce(TwoNodesTest::start, TwoNodesTest::start));
    People people = new People(SQL);
    long worker = people.staff("caseworker");
    people.staff("second", "caseworker", People.HERE, null);
    citizen = people.citizen(People.HERE, "Åse", "Øst", "aase oest", LocalDate.of(1980, 5, 1));
    SQL.execute("update staff set team = 'both'");
    SQL.execute("update citizen set caseworker_id = ?", worker);
    SQL.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at)"
            + " values (?, 'cash-assistance', daterange('2026-01-01', null), now())",
        citizen);
  }

  private static Node start() {
    return Node.on(
        DATABASE.address(),
        Map.of("frirum.jobs", "true", "frirum.jobs-interval", "100ms"),
        Work.class);
  }

  @AfterAll
  static void stop() {
    NODES.forEach(Node::close);
    DATABASE.close();
  }

  @Test
  @DisplayName(
      "that start at once on an empty database both come up, each migration having run once")
  void migrations() {
    assertEquals(2, NODES.size());
    for (Node node : NODES) {
      assertEquals(200, new Visit(node.port()).get("/healthz").statusCode());
    }
    assertEquals(
        number("select count(distinct version) from flyway_schema_history"),
        number("select count(*) from flyway_schema_history where success"));
  }

  @Test
  @DisplayName("do one command sent to both at the same moment once")
  void oneEffect() throws Exception {
    Visit first = Visit.of(NODES.get(0).port(), "caseworker");
    Visit second = Visit.of(NODES.get(1).port(), "caseworker");
    for (int round = 0; round < ROUNDS; round++) {
      String note = "begge knuder " + round;
      Map<String, String> form = form(round, note);
      form.put("idempotencyKey", UUID.randomUUID().toString());
      String address = "/citizens/" + citizen + "/interviews";
      for (HttpResponse<String> each :
          atOnce(() -> first.post(address, form), () -> second.post(address, form))) {
        assertEquals(302, each.statusCode(), each.body());
        assertEquals("/citizens/" + citizen, Visit.target(each));
      }
      long id = number("select id from interview where note = '" + note + "'");
      assertEquals(1, number("select count(*) from case_event where subject_id = " + id));
      assertEquals(
          1,
          number(
              "select count(*) from audit where action = 'interview-registered' and details ->> 'interview' = '"
                  + id
                  + "'"));
    }
  }

  @Test
  @DisplayName("lose no edit: of two on the same version one is saved, and the other sees both")
  void noLostUpdate() throws Exception {
    Visit first = Visit.of(NODES.get(0).port(), "caseworker");
    Visit second = Visit.of(NODES.get(1).port(), "second");
    first.post("/citizens/" + citizen + "/interviews", form(100, "rettes fra begge"));
    long id = number("select id from interview where note = 'rettes fra begge'");
    String address = "/interviews/" + id + "/correct";
    for (int round = 0; round < ROUNDS; round++) {
      int version = round;
      String one = "A" + round;
      String other = "B" + round;
      List<HttpResponse<String>> answers =
          atOnce(
              () -> first.post(address, correction(one, version)),
              () -> second.post(address, correction(other, version)));
      boolean firstSaved = answers.get(0).statusCode() == 302;
      HttpResponse<String> conflict = answers.get(firstSaved ? 1 : 0);
      assertEquals(200, conflict.statusCode(), "both were saved");
      assertTrue(conflict.body().contains(">" + (firstSaved ? other : one)), conflict.body());
      assertTrue(conflict.body().contains(firstSaved ? one : other), conflict.body());
      assertEquals(
          firstSaved ? one : other, SQL.fetchValue("select note from interview where id = " + id));
      assertEquals(round + 1, number("select version from interview where id = " + id));
    }
    assertEquals(ROUNDS + 1, number("select count(*) from case_event where subject_id = " + id));
  }

  @Test
  @DisplayName(
      "show what was saved on the other at the very next request, and refuse whom the other shut out")
  void seenAtOnce() {
    Visit first = Visit.of(NODES.get(0).port(), "caseworker");
    Visit second = Visit.of(NODES.get(1).port(), "second");
    first.post("/citizens/" + citizen + "/interviews", form(101, "set fra den anden knude"));
    String page = second.get("/citizens/" + citizen).body();
    assertTrue(page.contains("set fra den anden knude"), page);
    new People(SQL).staff("third", "caseworker", People.HERE, null);
    Visit third = Visit.of(NODES.get(1).port(), "third");
    assertEquals(200, third.get("/today").statusCode());
    SQL.execute("update staff set role = 'partner' where username = 'third'");
    assertTrue(third.get("/today").statusCode() != 200);
  }

  @Test
  @DisplayName("do what is to be done at a set time once")
  void workOnce() throws InterruptedException {
    for (int round = 0; round < 3; round++) {
      waitFor("select count(*) from work.done", round + 1);
      Thread.sleep(500); // were the other to do it again, it would be now
      assertEquals(round + 1, number("select count(*) from work.done"));
      SQL.execute("delete from evaluation");
      SQL.execute("update scheduled_tasks set execution_time = now() where not picked");
      waitFor("select count(*) from evaluation", 1);
      assertEquals(1, number("select count(*) from evaluation"));
    }
  }

  private static void waitFor(String query, long wanted) throws InterruptedException {
    for (int n = 0; n < 600 && number(query) < wanted; n++) {
      Thread.sleep(100);
    }
  }

  private static Map<String, String> form(int daysAgo, String note) {
    Map<String, String> form = new HashMap<>();
    form.put("kind", "job-interview");
    form.put(
        "date", LocalDate.now(NODES.getFirst().bean(Clock.class)).minusDays(daysAgo).toString());
    form.put("form", "phone");
    form.put("outcome", "held");
    form.put("note", note);
    return form;
  }

  private static Map<String, String> correction(String note, int version) {
    Map<String, String> form = form(100, note);
    form.put("version", Integer.toString(version));
    form.put("reason", "rettelse");
    return form;
  }

  private static long number(String query) {
    return Objects.requireNonNull(SQL.resultQuery(query).fetchSingle(0, Long.class));
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(List.of(one, other))) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
