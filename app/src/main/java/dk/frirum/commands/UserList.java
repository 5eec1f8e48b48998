package dk.frirum.commands;

import dk.frirum.access.Accounts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists those who can sign in, and how. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the users: who they are, and how they can sign in.")
final class UserList implements Callable<Integer> {
  private static final String LINE = "%-20s %-28s %-24s %-6s %-12s %-10s %s%n";

  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  UserList(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    return UserCommand.on(
        database,
        application,
        out,
        accounts -> {
          out.printf(LINE, "USER", "NAME", "ROLE", "PLACE", "SIGNS IN BY", "CODES", "ACCESS");
          for (Accounts.Account each : accounts.all()) {
            out.printf(
                LINE,
                each.username(),
                each.name(),
                each.role().code(),
                each.municipality(),
                way(each),
                codes(each),
                each.revoked() ? "taken away" : "yes");
          }
        });
  }

  private static String way(Accounts.Account account) {
    if (account.municipalLogin()) {
      return account.password() ? "both" : "municipality";
    }
    return account.password() ? "password" : "nothing yet";
  }

  private static String codes(Accounts.Account account) {
    if (account.enrolled()) {
      return "set up";
    }
    return account.secondFactor() && account.password() ? "demanded" : "none";
  }
}
