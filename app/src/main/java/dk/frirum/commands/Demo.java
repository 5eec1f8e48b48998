package dk.frirum.commands;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.postgres.EmbeddedPostgres;
import dk.frirum.start.DemoMunicipality;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows Frirum with an invented municipality on an embedded database. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts Frirum with an invented municipality and opens it in the browser.")
public final class Demo implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WebOptions web = new WebOptions();

  @Option(
      names = "--data",
      defaultValue = "data",
      paramLabel = "DIR",
      description = "Directory that keeps everything (${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--citizens",
      defaultValue = "8000",
      paramLabel = "N",
      description = "How many citizens to make the first time (${DEFAULT-VALUE}).")
  private int citizens;

  @Option(names = "--no-browser", description = "Does not open the browser.")
  private boolean noBrowser;

  /**
   * @param application the Spring application to start
   */
  public Demo(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    web.requireFreePort();
    say(out, "Starting PostgreSQL on " + data.toAbsolutePath().normalize());
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data, line -> say(out, line));
    // Run after the application is closed, so that no request loses its database.
    SpringApplication.getShutdownHandlers().add(postgres::close);
    say(out, "Starting Frirum");
    ConfigurableApplicationContext context =
        new WebServer(postgres.url(), postgres.user(), postgres.password())
            .start(application, "demo", web);
    context
        .getBeanProvider(DemoMunicipality.class)
        .ifAvailable(m -> fill(m, context.getBean(DSLContext.class), out));
    String address = "http://localhost:" + web.port;
    say(out, "");
    say(out, "Frirum is ready: " + address);
    context.getBeanProvider(DemoMunicipality.class).ifAvailable(m -> logins(m, out));
    say(out, "Ctrl-C stops everything.");
    if (!noBrowser) {
      Browser.open(address);
    }
    WebServer.waitForever();
    return 0;
  }

  private void fill(DemoMunicipality municipality, DSLContext sql, PrintWriter out) {
    if (!sql.fetchExists(CITIZEN)) {
      say(out, "Making a municipality of %,d citizens".formatted(citizens));
      municipality.fill(citizens, line -> say(out, line));
    }
  }

  private static void logins(DemoMunicipality municipality, PrintWriter out) {
    say(out, "Logins (user name / password):");
    for (DemoMunicipality.Login login : municipality.logins()) {
      say(out, "  %-28s %s / %s".formatted(login.role(), login.username(), login.password()));
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
