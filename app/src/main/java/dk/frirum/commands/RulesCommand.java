package dk.frirum.commands;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on rulebooks: the cards in which the law's process rules are written. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Works on the rulebook: checks it, reads it aloud, explains what it says of a case, and",
      "counts what a change does to citizens. Exit code 0 when all is well, 1 when something is",
      "found or wrong, 2 when the command is."
    })
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private RulesCommand() {}

  /**
   * @param clock tells today when no date is given
   */
  public static CommandLine line(Clock clock) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheck())
        .addSubcommand(new RulesExplain(clock))
        .addSubcommand(new RulesWhatIf(clock))
        .addSubcommand(new RulesDiff(clock))
        .addSubcommand(new RulesRead())
        .addSubcommand(new RulesCases())
        .addSubcommand(new RulesSchema())
        .addSubcommand(new RulesFormat());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: rules " + String.join(", rules ", names()) + ".");
  }

  private Set<String> names() {
    return new TreeSet<>(spec.subcommands().keySet());
  }
}
