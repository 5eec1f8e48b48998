package dk.frirum.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** One measuring of the running application. */
final class LoadRun {

  private static final String PASSWORD = "havrelund";
  private static final int SAMPLES = 2_000;

  private final AppServer server;
  private final Path data;
  private final Pace pace;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * How much it asks.
   *
   * @param users numbers of users, ascending
   * @param requests most for each task and number of users
   * @param time most for each task and number of users
   * @param warmup for each task, before any is timed
   * @param only how the ids of the tasks begin; empty for all
   */
  record Pace(List<Integer> users, int requests, Duration time, Duration warmup, String only) {
    int most() {
      return Collections.max(users);
    }

    /** Never none: a task for fewer than the fewest is still done by them. */
    List<Integer> users(Task task) {
      List<Integer> few = users.stream().filter(each -> each <= task.most()).toList();
      return few.isEmpty() ? List.of(task.most()) : few;
    }
  }

  LoadRun(AppServer server, Path data, Pace pace, Clock clock, Consumer<String> progress) {
    this.server = server;
    this.data = data;
    this.pace = pace;
    this.clock = clock;
    this.progress = progress;
  }

  LoadFigures measure(long seed) throws IOException, SQLException {
    try (Database database = Database.of(data)) {
      LoadFigures.Footprint idle = footprint(database);
      Tasks tasks = new Tasks(database.samples(SAMPLES, seed));
      LoadFigures.Stock stock = stock(database);
      List<Task> all = new ArrayList<>(tasks.today());
      all.addAll(tasks.searches());
      all.addAll(tasks.citizens());
      all.addAll(new Workshop(LocalDate.now(clock), stock.citizens()).tasks());
      all.removeIf(each -> !each.id().startsWith(pace.only()));
      Map<String, List<Session>> sessions = new HashMap<>();
      try {
        for (Task task : all) {
          sessions.computeIfAbsent(task.username(), this::signIn);
        }
        SequencedMap<Task, Long> first = new LinkedHashMap<>();
        for (Task task : all) {
          first.put(task, crowd(sessions, task, 1).run(task, 1, pace.time()).times().at(100));
        }
        for (Task task : all) {
          progress.accept("warming up: " + task.name());
          crowd(sessions, task, Math.min(task.most(), pace.most()))
              .run(task, Integer.MAX_VALUE, pace.warmup());
        }
        SequencedMap<Task, List<Timing>> timings = new LinkedHashMap<>();
        for (Task task : all) {
          progress.accept(task.name());
          List<Timing> each = new ArrayList<>();
          for (int users : pace.users(task)) {
            each.add(crowd(sessions, task, users).run(task, pace.requests(), pace.time()));
          }
          timings.put(task, each);
        }
        return new LoadFigures(stock, pace.users(), first, timings, idle, footprint(database));
      } finally {
        sessions.values().stream().flatMap(List::stream).forEach(Session::close);
      }
    }
  }

  private List<Session> signIn(String username) {
    URI home = server.home();
    List<Session> sessions = new ArrayList<>();
    for (int user = 0; user < pace.most(); user++) {
      sessions.add(Session.of(home, username, PASSWORD));
    }
    return sessions;
  }

  private static Crowd crowd(Map<String, List<Session>> sessions, Task task, int users) {
    return new Crowd(sessions.getOrDefault(task.username(), List.of()).subList(0, users));
  }

  private LoadFigures.Footprint footprint(Database database) {
    return new LoadFigures.Footprint(Memory.of(server.pid()), Memory.ofTree(database.server()));
  }

  private static LoadFigures.Stock stock(Database database) throws SQLException {
    return new LoadFigures.Stock(
        database.number("select count(*) from citizen"),
        database.number("select count(*) from spell"),
        database.number("select count(*) from interview"),
        database.number("select count(*) from occurrence"),
        database.number("select count(*) from fact"),
        database.number("select count(*) from duty"),
        database.number("select count(*) from duty where open"),
        database.number("select pg_database_size(current_database())"),
        database.text("show server_version"));
  }
}
