package dk.frirum.commands;

import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.postgres.EmbeddedPostgres.Address;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which database a command works on, whether Frirum runs on it or not. */
final class DatabaseOption {
  @ArgGroup private Where where = new Where();

  @Option(
      names = "--user",
      defaultValue = "frirum",
      paramLabel = "NAME",
      description =
          "Database user with --url (${DEFAULT-VALUE}), who owns the tables; the password is read from FRIRUM_DATABASE_PASSWORD.")
  private String user = "frirum";

  static final class Where {
    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "jdbc:postgresql://host:port/database")
    @Nullable String url;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Directory of an embedded PostgreSQL, running or not (data).")
    Path data = Path.of("data");
  }

  /** Directory of the embedded server; none where the database is elsewhere. */
  Optional<Path> data() {
    return where.url == null ? Optional.of(where.data) : Optional.empty();
  }

  /** What is done on the database. */
  @FunctionalInterface
  interface Work<T> {
    T on(Address database) throws Exception;
  }

  /** Does the work, with an embedded server started for the time of it where none runs. */
  <T> T with(PrintWriter out, Work<T> work) throws Exception {
    if (where.url != null) {
      String password = System.getenv().getOrDefault("FRIRUM_DATABASE_PASSWORD", "");
      return work.on(new Address(where.url, user, password));
    }
    Optional<Address> running = EmbeddedPostgres.running(where.data);
    if (running.isPresent()) {
      return work.on(running.get());
    }
    try (EmbeddedPostgres started = EmbeddedPostgres.start(where.data, out::println)) {
      return work.on(new Address(started.url(), started.user(), started.password()));
    }
  }

  /** Does some work with the application, which opens no doors and takes no share of the jobs. */
  <T> T with(
      Class<?> application, PrintWriter out, Function<ConfigurableApplicationContext, T> work)
      throws Exception {
    return with(
        out,
        there -> on(new WebServer(there.url(), there.user(), there.password()), application, work));
  }

  private static <T> T on(
      WebServer server, Class<?> application, Function<ConfigurableApplicationContext, T> work)
      throws SQLException {
    WebOptions web = new WebOptions();
    web.port = 0;
    String profile = isDemo(server) ? "demo" : "production";
    try (ConfigurableApplicationContext context = server.start(application, profile, web, false)) {
      return work.apply(context);
    }
  }

  /** Whether the data is a demo's, where people who cannot exist are welcome. */
  private static boolean isDemo(WebServer server) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      try (ResultSet there = statement.executeQuery("select to_regclass('staff') is not null")) {
        if (!there.next() || !there.getBoolean(1)) {
          return false;
        }
      }
      try (ResultSet demo =
          statement.executeQuery("select exists (select 1 from staff where demo)")) {
        return demo.next() && demo.getBoolean(1);
      }
    }
  }
}
