package dk.frirum.benchmarks;

import dk.frirum.benchmarks.deadlines.DeadlineContenders;
import dk.frirum.benchmarks.evidence.EvidenceBench;
import dk.frirum.benchmarks.load.LoadCommand;
import dk.frirum.benchmarks.million.MillionCommand;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code frirum bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures how fast Frirum is, also beside others, on this machine.",
    synopsisSubcommandLabel = "COMMAND")
public final class Bench {

  private Bench() {}

  /** Runs a subcommand; exit code 0 when it measured, 1 when answers differ, 2 when misused. */
  public static void main(String[] arguments) {
    System.exit(commandLine(Clock.systemDefaultZone()).execute(arguments));
  }

  static CommandLine commandLine(Clock clock) {
    var line = new CommandLine(new Bench());
    line.addSubcommand(new RulesCommand(clock, DeadlineContenders::generate));
    line.addSubcommand(new MillionCommand(clock));
    line.addSubcommand(new LoadCommand(clock));
    line.addSubcommand(new EvidenceBench(clock));
    line.addSubcommand(new AllCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, _, _) -> {
      if (failure instanceof UnequalAnswersException) {
        line.getErr().println(failure.getMessage());
        return 1;
      }
      throw failure;
    });
    line.setOut(new PrintWriter(System.out, true));
    return line;
  }
}
