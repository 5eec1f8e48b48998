package dk.frirum.commands;

import dk.frirum.postgres.EmbeddedPostgres;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Frirum for real. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts Frirum for real, on your PostgreSQL (--url) or an embedded one (--data).")
public final class Serve implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WebOptions web = new WebOptions();

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Option(
      names = "--user",
      defaultValue = "frirum",
      paramLabel = "NAME",
      description =
          "Database user with --url (${DEFAULT-VALUE}); its password is read from FRIRUM_DATABASE_PASSWORD.")
  private String user = "frirum";

  static final class Where {
    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description = "jdbc:postgresql://host:port/database")
    @Nullable String url;

    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "Directory of an embedded PostgreSQL.")
    @Nullable Path data;
  }

  /**
   * @param application the Spring application to start
   */
  public Serve(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    web.requireFreePort();
    server(out).start(application, "production", web);
    out.println("Frirum is ready on port " + web.port);
    out.flush();
    WebServer.waitForever();
    return 0;
  }

  private WebServer server(PrintWriter out) {
    if (where.data != null) {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(where.data, out::println);
      SpringApplication.getShutdownHandlers().add(postgres::close);
      return new WebServer(postgres.url(), postgres.user(), postgres.password());
    }
    String password = System.getenv().getOrDefault("FRIRUM_DATABASE_PASSWORD", "");
    return new WebServer(where.url == null ? "" : where.url, user, password);
  }
}
