package dk.frirum.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on the evidence: what a trial did and what it cost. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Works on what trials did and what they cost: runs the known answers that the estimators must",
      "give, computes a report anew from its reproduction file, counts cells and adds up those of",
      "several installations. Exit code 0 when all is well, 1 when something fails, 2 when the command",
      "or a file cannot be used."
    })
public final class EvidenceCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private EvidenceCommand() {}

  /**
   * The command with those below it.
   *
   * @param application the Spring application to start where the database is needed
   */
  public static CommandLine line(Class<?> application) {
    return new CommandLine(new EvidenceCommand())
        .addSubcommand(new EvidenceCalibrate())
        .addSubcommand(EvidenceCells.line(application))
        .addSubcommand(new EvidenceKnown())
        .addSubcommand(new EvidenceRun());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which: evidence calibrate, evidence cells, evidence known or evidence run.");
  }
}
