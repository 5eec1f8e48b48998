package dk.frirum;

import dk.frirum.backup.BackupException;
import dk.frirum.commands.AuditCommand;
import dk.frirum.commands.BackupCommand;
import dk.frirum.commands.Demo;
import dk.frirum.commands.EvidenceCommand;
import dk.frirum.commands.ImportCommand;
import dk.frirum.commands.PopulationCommand;
import dk.frirum.commands.RestoreCommand;
import dk.frirum.commands.RetentionCommand;
import dk.frirum.commands.RulesCommand;
import dk.frirum.commands.Serve;
import dk.frirum.commands.UserCommand;
import dk.frirum.commands.WarmUp;
import dk.frirum.postgres.PostgresException;
import dk.frirum.start.CannotStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: {@code frirum demo}, {@code frirum serve} and the others. */
@Command(
    name = "frirum",
    description = "The open jobcentre system for Danish municipalities that want room to act.",
    subcommands = HelpCommand.class)
public final class Frirum {
  private Frirum() {}

  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Frirum())
        .addSubcommand(new Demo(Application.class))
        .addSubcommand(new Serve(Application.class))
        .addSubcommand(new ImportCommand(Application.class))
        .addSubcommand(AuditCommand.line())
        .addSubcommand(new BackupCommand(Clock.systemDefaultZone()))
        .addSubcommand(new RestoreCommand())
        .addSubcommand(UserCommand.line(Application.class))
        .addSubcommand(RetentionCommand.line(Application.class))
        .addSubcommand(new WarmUp(Application.class))
        .addSubcommand(new PopulationCommand(Clock.systemDefaultZone()))
        .addSubcommand(EvidenceCommand.line(Application.class))
        .addSubcommand(RulesCommand.line(Clock.systemDefaultZone()))
        .setExecutionExceptionHandler((exception, line, parsed) -> {
          String sentence = sentence(exception);
          if (sentence == null) {
            throw exception;
          }
          line.getErr().println(sentence);
          return 1;
        });
  }

  /** The sentence meant for the person at the keyboard, if the failure is one we know. */
  private static @Nullable String sentence(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> null;
      case CannotStart known -> known.getMessage();
      case BackupException known -> known.getMessage();
      case PostgresException known -> known.getMessage();
      case Throwable other -> sentence(other.getCause());
    };
  }
}
