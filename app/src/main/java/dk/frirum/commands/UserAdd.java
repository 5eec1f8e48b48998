package dk.frirum.commands;

import dk.frirum.access.Accounts;
import dk.frirum.access.Role;
import dk.frirum.exchange.OperatorImport;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a user. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a user, and prints a one-time password.")
final class UserAdd implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "USERNAME", description = "What the user signs in with.")
  private String username = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Full name.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "caseworker, team-leader, coordinator, analyst, politician, auditor …")
  private String role = "";

  @Option(names = "--team", paramLabel = "TEAM", description = "The user's team.")
  private @Nullable String team;

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Four digits; where there are several municipalities or none.")
  private @Nullable String municipality;

  @Option(
      names = "--municipality-name",
      paramLabel = "NAME",
      description = "Name of the municipality, where it is new.")
  private @Nullable String municipalityName;

  @Option(
      names = "--no-second-factor",
      description = "Asks for no code from a phone beside the password.")
  private boolean noSecondFactor;

  UserAdd(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    Role known = role(role);
    PrintWriter out = spec.commandLine().getOut();
    return database.with(
        application,
        out,
        context -> {
          String code =
              context.getBean(OperatorImport.class).municipality(municipality, municipalityName);
          Accounts accounts = context.getBean(Accounts.class);
          String password =
              accounts.add(
                  new Accounts.NewUser(username, name, known, team, code, !noSecondFactor),
                  UserCommand.operator());
          UserCommand.tell(out, username, password);
          if (!noSecondFactor && !accounts.canSetUpCodes()) {
            out.println(
                "Codes cannot be set up yet: start Frirum with FRIRUM_SECRETS_KEY (docs/login.md) before this user signs in.");
          }
          out.flush();
          return 0;
        });
  }

  private static Role role(String code) {
    try {
      return Role.of(code);
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "There is no role %s: choose one of %s."
              .formatted(
                  code,
                  Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))));
    }
  }
}
