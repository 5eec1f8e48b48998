package dk.frirum.commands;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on rulebooks: the cards in which the law's process rules are written. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Checks the rulebook, or explains what it says of a case.")
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private RulesCommand() {}

  /**
   * @param clock tells today when no date is given
   */
  public static CommandLine line(Clock clock) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheck())
        .addSubcommand(new RulesExplain(clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which: rules check, or rules explain.");
  }
}
