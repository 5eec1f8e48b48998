package dk.frirum.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A fresh database with all migrations, copied from a template on one server for the whole run. The
 * server waits for no disk, unless {@code -Dfrirum.durable=true} asks for one that does.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String name;
  private final HikariDataSource pool;
  private final HikariDataSource application;

  private TestDatabase(String name) {
    EmbeddedPostgres server = Server.RUNNING;
    this.name = name;
    this.pool = pool(server, name, "set time zone 'UTC'");
    this.application = pool(server, name, "set time zone 'UTC'; set role frirum_app");
  }

  public static TestDatabase fresh() {
    return made("template frirum");
  }

  /** One without anything in it. */
  public static TestDatabase empty() {
    return made("");
  }

  /** Another with all that is in this one, to which nobody may be connected. */
  public TestDatabase copy() {
    return made("template " + name);
  }

  private static TestDatabase made(String how) {
    String name = "test_" + NEXT.incrementAndGet();
    execute("create database " + name + " " + how);
    return new TestDatabase(name);
  }

  private static void execute(String command) {
    EmbeddedPostgres server = Server.RUNNING;
    try (Connection connection =
            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HikariDataSource pool(EmbeddedPostgres server, String name, String first) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(name));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setConnectionInitSql(first);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1); // else it connects at once, and lets go again
    return new HikariDataSource(config);
  }

  /** The pool of this database's owner, who may do anything. */
  public HikariDataSource dataSource() {
    return pool;
  }

  /** The pool of the role the application works as. */
  public HikariDataSource application() {
    return application;
  }

  /** How to connect to it. */
  public EmbeddedPostgres.Address address() {
    return address(pool);
  }

  /** How to connect to the database a test was given. */
  public static EmbeddedPostgres.Address address(DataSource database) {
    HikariDataSource pool = (HikariDataSource) database;
    return new EmbeddedPostgres.Address(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  /** Lets go of it, and of all that is in it: the server would go on cleaning it up. */
  @Override
  public void close() {
    application.close();
    pool.close();
    execute("drop database if exists " + name + " with (force)");
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        Path data = Files.createTempDirectory("frirum-test-");
        EmbeddedPostgres server =
            EmbeddedPostgres.start(
                data,
                Path.of("target/programs"),
                Boolean.getBoolean("frirum.durable")
                    ? List.of("max_connections=200")
                    : List.of(
                        "fsync=off",
                        "full_page_writes=off",
                        "synchronous_commit=off",
                        "max_connections=200"),
                _ -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        Flyway.configure()
            .dataSource(server.url(), server.user(), server.password())
            .load()
            .migrate();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server, Path data) {
      server.close();
      try (Stream<Path> all = Files.walk(data)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        // The machine clears its temporary directory itself.
      }
    }
  }
}
