package dk.frirum.commands;

import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.postgres.EmbeddedPostgres.Address;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

  /** Works on the database, with an embedded server started for the time of it where none runs. */
  void use(PrintWriter out, Consumer<Address> work) {
    if (where.url != null) {
      String password = System.getenv().getOrDefault("FRIRUM_DATABASE_PASSWORD", "");
      work.accept(new Address(where.url, user, password));
      return;
    }
    Optional<Address> running = EmbeddedPostgres.running(where.data);
    if (running.isPresent()) {
      work.accept(running.get());
      return;
    }
    try (EmbeddedPostgres started = EmbeddedPostgres.start(where.data, out::println)) {
      work.accept(new Address(started.url(), started.user(), started.password()));
    }
  }
}
