package dk.frirum.commands;

import dk.frirum.access.Accounts;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Manages those who can sign in. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Manages those who can sign in: adds, gives passwords, resets codes, takes access away.",
      "Every change is written in the trail. See docs/login.md."
    })
public final class UserCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private UserCommand() {}

  /**
   * The command with its parts.
   *
   * @param application the Spring application to start
   */
  public static CommandLine line(Class<?> application) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAdd(application))
        .addSubcommand(new UserPassword(application))
        .addSubcommand(new UserChange.TotpReset(application))
        .addSubcommand(new UserChange.Revoke(application))
        .addSubcommand(new UserChange.Restore(application))
        .addSubcommand(new UserList(application));
  }

  @Override
  public void run() {
    Set<String> names = new TreeSet<>(spec.subcommands().keySet());
    throw new ParameterException(
        spec.commandLine(), "Say which: user " + String.join(", user ", names) + ".");
  }

  /** Does something with the accounts of a database. */
  static int on(
      DatabaseOption database, Class<?> application, PrintWriter out, Consumer<Accounts> work)
      throws Exception {
    return database.with(
        application,
        out,
        context -> {
          work.accept(context.getBean(Accounts.class));
          out.flush();
          return 0;
        });
  }

  /** The person at the keyboard, for the trail. */
  static String operator() {
    return System.getProperty("user.name", "");
  }

  /** What is said of a password that somebody else has given. */
  static void tell(PrintWriter out, String username, String password) {
    out.printf("One-time password for %s: %s%n", username, password);
    out.printf(
        "It is good for %d days, and must be changed at the first sign-in.%n",
        Accounts.ONE_TIME_GOOD_FOR.toDays());
  }
}
