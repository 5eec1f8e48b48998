package dk.frirum.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL server on one data directory, on the loopback address only. Writes are durable. The
 * directory holds the programs, the databases, the password and a lock; a server left behind by
 * {@code kill -9} is stopped before a new one starts.
 *
 * <p>It installs no shutdown hook: the caller closes it when everything that uses it has been
 * closed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "frirum";

  /** In the server's own pid file. */
  private static final int LINE_OF_PORT = 3;

  private final Cluster cluster;
  private final DirectoryLock lock;
  private final String password;
  private final int port;
  private boolean open = true;

  private EmbeddedPostgres(Cluster cluster, DirectoryLock lock, String password, int port) {
    this.cluster = cluster;
    this.lock = lock;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts the server, making the directory and its database {@code frirum} the first time.
   *
   * @param data the data directory
   * @param progress is told, in a sentence each, what takes more than a moment
   * @throws PostgresException with a sentence that says what to do
   */
  public static EmbeddedPostgres start(Path data, Consumer<String> progress) {
    return start(data, data, List.of(), progress);
  }

  /**
   * Starts the server with its programs in a directory of their own and further settings.
   *
   * @param programs where the programs are unpacked, to be shared by several data directories
   * @param settings lines as in {@code postgresql.conf}, without blanks
   */
  public static EmbeddedPostgres start(
      Path data, Path programs, List<String> settings, Consumer<String> progress) {
    try {
      Files.createDirectories(data);
      Path home = data.toRealPath();
      DirectoryLock lock = DirectoryLock.take(home);
      try {
        return start(new DataDirectory(home, Owner.ofServer()), programs, lock, settings, progress);
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PostgresException("The data directory " + data + " cannot be used: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("Interrupted while PostgreSQL was starting", e);
    }
  }

  private static EmbeddedPostgres start(
      DataDirectory data,
      Path programs,
      DirectoryLock lock,
      List<String> settings,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    Path home = data.serverHome(progress);
    Binaries binaries = Binaries.in(data.reachable(programs, home));
    Cluster cluster =
        new Cluster(home.resolve("cluster"), new Command(binaries, data.owner(), home));
    String password = password(data.directory());
    if (!cluster.exists()) {
      progress.accept("Making an empty database in " + home);
      cluster.create(password);
    } else if (cluster.stopOrphan()) {
      progress.accept("Stopped a PostgreSQL that an earlier Frirum left running");
    }
    EmbeddedPostgres server =
        new EmbeddedPostgres(cluster, lock, password, cluster.start(settings));
    try {
      server.createDatabase();
    } catch (SQLException e) {
      server.close();
      throw new PostgresException(
          "PostgreSQL on " + home + " cannot be used: " + e.getMessage(), e);
    }
    return server;
  }

  /** How to connect to a server. */
  public record Address(String url, String user, String password) {}

  /** The server another running Frirum has on a data directory; nothing where none has. */
  public static Optional<Address> running(Path data) {
    try {
      if (!Files.isDirectory(data) || !DirectoryLock.isHeld(data.toRealPath())) {
        return Optional.empty();
      }
      Path link = data.resolve("server");
      Path home = Files.isSymbolicLink(link) ? link.toRealPath() : data.toRealPath();
      Path pidFile = home.resolve("cluster").resolve("postmaster.pid");
      if (!Files.exists(pidFile) || !Files.exists(data.resolve("password"))) {
        return Optional.empty();
      }
      String port = Files.readAllLines(pidFile).get(LINE_OF_PORT);
      return Optional.of(
          new Address(
              "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + DATABASE,
              Cluster.USER,
              password(data.toRealPath())));
    } catch (IOException e) {
      throw new PostgresException("The data directory " + data + " cannot be used: " + e, e);
    }
  }

  /** Address of a database for the JDBC driver. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Address of Frirum's database. */
  public String url() {
    return url(DATABASE);
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** Stops the server and lets go of the directory; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try (lock) {
      cluster.stop();
    } catch (IOException e) {
      throw new PostgresException("PostgreSQL could not be stopped: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  /** The server's password, made once and kept in a file only this user can read. */
  private static String password(Path data) throws IOException {
    Path file = data.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return Files.readString(file).strip();
  }
}
