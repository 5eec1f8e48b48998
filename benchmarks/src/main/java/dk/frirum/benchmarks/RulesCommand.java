package dk.frirum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench rules}: the five-rule task against other engines. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Five deadline rules on the same cases: rule engines side by side.")
final class RulesCommand implements Callable<Integer> {

  /** Makes the contenders for a number of cases from a seed. */
  interface Line {
    List<Contender> up(int cases, long seed);
  }

  private final Clock clock;
  private final Line line;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--cases", defaultValue = "100000", description = "cases (${DEFAULT-VALUE})")
  private int cases;

  @Option(names = "--seed", defaultValue = "1", description = "of the cases (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--rounds", defaultValue = "7", description = "rounds (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--turn",
      defaultValue = "1.5",
      description = "seconds each engine runs in each round (${DEFAULT-VALUE})")
  private double turn;

  @Option(
      names = "--warmup",
      defaultValue = "6",
      description = "seconds each engine runs before (${DEFAULT-VALUE})")
  private double warmup;

  @Option(names = "--out", description = "file for the table, in Markdown")
  private @Nullable Path out;

  RulesCommand(Clock clock, Line line) {
    this.clock = clock;
    this.line = line;
  }

  @Override
  public Integer call() throws IOException {
    var contenders = line.up(cases, seed);
    try {
      var pace = new Race.Pace(Duration.ofSeconds(8), seconds(warmup), seconds(turn), rounds);
      var results = new Race(pace, this::say).run(contenders, cases);
      String page = page(results);
      say(page);
      if (out != null) {
        Files.writeString(out, page);
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return 0;
  }

  private String page(List<Result> results) {
    return String.format(
        Locale.ROOT,
        "%,d cases × 5 deadline rules, one thread, answers equal on every case measured, %d rounds"
            + " of %.1f s each in turn.%n%s%nResident memory of the one process holding all"
            + " engines and their inputs: %s, at most %s.%n%n%s%n",
        cases,
        rounds,
        turn,
        Machine.here(clock).describe() + System.lineSeparator(),
        Machine.residentMemory(),
        Machine.peakResidentMemory(),
        RaceTable.of(results, "Frirum"));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private void say(String text) {
    if (spec != null) {
      spec.commandLine().getOut().println(text);
    }
  }
}
