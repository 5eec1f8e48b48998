package dk.frirum.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private static final String OURS = "Frirum";

  private static final String PAGE =
      """
      ## Beside rule engines

      %,d invented sickness cases × 5 deadline rules on one thread: the same cases, the same rules \
      and the same answers for everybody, compared on every case measured. Wall-clock figures are \
      cases per second; the comparison is per processor second, so that nobody gains from helper \
      threads. %d rounds of %.1f s each in turn, all engines warm, in one process.

      %s

      %7$s
      Resident memory of the one process that holds all engines and their inputs: %5$s, at most %6$s.

      """;

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

  @Mixin private ResultOptions output = new ResultOptions();

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
      if (spec != null) {
        var chapter = new Chapter("rules", page(results), RaceBars.of(results, OURS));
        output.publish(chapter, spec.commandLine().getOut());
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return 0;
  }

  private String page(List<Result> results) {
    return String.format(
        Locale.ROOT,
        PAGE,
        cases,
        rounds,
        turn,
        Machine.here(clock).describe(),
        Machine.residentMemory(),
        Machine.peakResidentMemory(),
        RaceTable.of(results, OURS));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private void say(String text) {
    if (spec != null) {
      spec.commandLine().getErr().println(text);
    }
  }
}
