package dk.frirum.commands;

import dk.frirum.evidence.calibration.Calibration;
import dk.frirum.evidence.calibration.Calibration.Found;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates how often the tests of a report err. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates worlds in which the truth is known and says how often the tests of a report find",
      "something where there is nothing (at most 6 %), and how often their intervals hold what is",
      "there (93 to 97 %). Exit code 1 where one does not. For the night: it takes minutes."
    })
final class EvidenceCalibrate implements Callable<Integer> {
  private static final int LEAST = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--trials",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Worlds for each case (default: ${DEFAULT-VALUE}).")
  private int trials;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of the worlds; the same seed, the same figures (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (trials < LEAST) {
      spec.commandLine().getErr().printf("At least %d trials are needed.%n", LEAST);
      return 2;
    }
    out.printf("%-34s%-40s%14s%10s%n", "test", "case", "false alarms", "covered");
    out.flush();
    List<Found> all =
        new Calibration(trials, seed)
            .run(each -> {
              out.printf(
                  Locale.ROOT,
                  "%-34s%-40s%12.2f %%%8.2f %%%s%n",
                  each.method(),
                  each.what(),
                  100 * each.falseAlarms(),
                  100 * each.covered(),
                  each.holds() ? "" : "  FAILED");
              out.flush();
            });
    long failed = all.stream().filter(each -> !each.holds()).count();
    out.printf("%d held, %d failed; %,d trials each.%n", all.size() - failed, failed, trials);
    out.flush();
    return failed == 0 ? 0 : 1;
  }
}
