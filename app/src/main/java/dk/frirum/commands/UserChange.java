package dk.frirum.commands;

import dk.frirum.access.Accounts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A change to one user that needs nothing but the name. */
abstract sealed class UserChange implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "USERNAME", description = "Which user.")
  private String username = "";

  private UserChange(Class<?> application) {
    this.application = application;
  }

  abstract void change(Accounts accounts, String user, PrintWriter out);

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    return UserCommand.on(database, application, out, accounts -> change(accounts, username, out));
  }

  /** Makes a user's codes void. */
  @Command(
      name = "totp-reset",
      mixinStandardHelpOptions = true,
      description = "Makes a user's codes void; new ones are set up at the next sign-in.")
  static final class TotpReset extends UserChange {
    TotpReset(Class<?> application) {
      super(application);
    }

    @Override
    void change(Accounts accounts, String user, PrintWriter out) {
      accounts.resetCodes(user, UserCommand.operator());
      out.printf("%s sets up new codes at the next sign-in.%n", user);
    }
  }

  /** Takes a user's access away. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Takes a user's access away, from the very next request.")
  static final class Revoke extends UserChange {
    Revoke(Class<?> application) {
      super(application);
    }

    @Override
    void change(Accounts accounts, String user, PrintWriter out) {
      accounts.revoke(user, UserCommand.operator());
      out.printf("%s has no access any more.%n", user);
    }
  }

  /** Gives a user access back. */
  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Gives access back to a user from whom it was taken.")
  static final class Restore extends UserChange {
    Restore(Class<?> application) {
      super(application);
    }

    @Override
    void change(Accounts accounts, String user, PrintWriter out) {
      accounts.restore(user, UserCommand.operator());
      out.printf("%s has access again.%n", user);
    }
  }
}
