package dk.frirum.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cells of one installation, and of several together. */
@Command(
    name = "cells",
    mixinStandardHelpOptions = true,
    description = {
      "Counts cells – sums of persons that can be added – of files or of Frirum's own database,",
      "and adds up those that several installations have sent. No person leaves a house."
    })
final class EvidenceCells implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private EvidenceCells() {}

  static CommandLine line(Class<?> application) {
    return new CommandLine(new EvidenceCells())
        .addSubcommand(new EvidenceCellsCount())
        .addSubcommand(new EvidenceCellsOwn(application))
        .addSubcommand(new EvidenceCellsAnswer(application))
        .addSubcommand(new EvidenceCellsMerge());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: cells count, cells own, cells answer or cells merge.");
  }
}
