package dk.frirum.commands;

import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts everything once on an empty database and stops it, so that Java can note what a start
 * needs.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUp implements Callable<Integer> {
  private final Class<?> application;

  @Option(names = "--programs", required = true)
  private Path programs = Path.of("");

  /**
   * @param application the Spring application to start
   */
  public WarmUp(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("frirum-warm-up-");
    WebOptions web = new WebOptions();
    web.port = 0;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, programs, List.of(), _ -> {});
        ConfigurableApplicationContext context =
            new WebServer(postgres.url(), postgres.user(), postgres.password())
                .start(application, "demo", web)) {
      return context.isRunning() ? 0 : 1;
    } finally {
      try (Stream<Path> all = Files.walk(data)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
