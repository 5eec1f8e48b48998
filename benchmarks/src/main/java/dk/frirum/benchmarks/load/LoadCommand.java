package dk.frirum.benchmarks.load;

import dk.frirum.benchmarks.Chapter;
import dk.frirum.benchmarks.Machine;
import dk.frirum.benchmarks.ResultOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench load}: Today, search and the citizen's page with a nation in the database. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "The application with a million citizens, used by several people at once.")
public final class LoadCommand implements Callable<Integer> {

  private final Clock clock;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ResultOptions results = new ResultOptions();

  @Option(
      names = "--app",
      paramLabel = "JAR",
      defaultValue = "${sys:frirum.app:-app/target/run/app.jar}",
      description = "the application (${DEFAULT-VALUE})")
  private Path app = Path.of("app.jar");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}/frirum-bench",
      description = "keeps the municipality between runs; made when missing (${DEFAULT-VALUE})")
  private Path data = Path.of("frirum-bench");

  @Option(names = "--citizens", defaultValue = "1000000", description = "(${DEFAULT-VALUE})")
  private int citizens;

  @Option(
      names = "--users",
      split = ",",
      defaultValue = "1,4,16",
      description = "(${DEFAULT-VALUE})")
  private List<Integer> users = List.of();

  @Option(
      names = "--requests",
      defaultValue = "1000",
      description = "most for each task and number of users (${DEFAULT-VALUE})")
  private int requests;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "most for each task and number of users (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--warmup",
      defaultValue = "10",
      description = "seconds for each task before any is timed (${DEFAULT-VALUE})")
  private int warmup;

  @Option(
      names = "--tasks",
      defaultValue = "",
      paramLabel = "ID",
      description = "only those whose id begins so, as today")
  private String tasks = "";

  @Option(names = "--seed", defaultValue = "1", description = "of who is looked for")
  private long seed;

  public LoadCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path directory = data.resolve("citizens-" + citizens);
    Files.createDirectories(directory);
    // What is made and evaluated at a start would stay in the process's memory: that is another
    // one.
    AppServer.start(app, directory, citizens, this::say).close();
    try (AppServer server = AppServer.start(app, directory, citizens, this::say)) {
      var pace =
          new LoadRun.Pace(
              users, requests, Duration.ofSeconds(seconds), Duration.ofSeconds(warmup), tasks);
      LoadFigures figures = new LoadRun(server, directory, pace, clock, this::say).measure(seed);
      Chapter chapter = LoadChapter.of(figures, Machine.here(clock));
      if (spec != null) {
        results.publish(chapter, spec.commandLine().getOut());
      }
    }
    return 0;
  }

  private void say(String text) {
    if (spec != null) {
      spec.commandLine().getErr().println(text);
    }
  }
}
