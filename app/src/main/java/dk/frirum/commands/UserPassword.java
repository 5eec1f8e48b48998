package dk.frirum.commands;

import dk.frirum.start.CannotStart;
import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a user a password that must be changed at once. */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    description = "Gives a user a one-time password, which must be changed at the next sign-in.")
final class UserPassword implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "USERNAME", description = "Whose password.")
  private String username = "";

  @Option(
      names = "--ask",
      description = "Asks for the password, without showing it; otherwise one is made and printed.")
  private boolean ask;

  UserPassword(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    @Nullable String typed = ask ? typed() : null;
    return UserCommand.on(
        database,
        application,
        out,
        accounts -> {
          if (typed == null) {
            String made = accounts.oneTimePassword(username, UserCommand.operator());
            UserCommand.tell(out, username, made);
          } else {
            accounts.oneTimePassword(username, typed, UserCommand.operator());
            out.printf("%s has the password, and must change it at the next sign-in.%n", username);
          }
        });
  }

  private String typed() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new CannotStart("--ask needs a terminal: leave it out, and a password is made.");
    }
    return String.valueOf(console.readPassword("One-time password for %s: ", username));
  }
}
