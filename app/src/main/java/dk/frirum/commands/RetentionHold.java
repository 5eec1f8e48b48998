package dk.frirum.commands;

import dk.frirum.retention.OperatorRetention;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps citizens from being erased. */
@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps citizens from being erased, for instance while a complaint is running.",
      "A hold is lifted by the coordinator, on the page Opbevaring."
    })
final class RetentionHold implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private CitizensOption citizens = new CitizensOption();

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Four digits, where CPR numbers lead to several municipalities.")
  private @Nullable String municipality;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "Last day; without it, until the hold is lifted.")
  private @Nullable LocalDate until;

  RetentionHold(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<String> named = citizens.needed();
    return database.with(
        application,
        out,
        context -> {
          OperatorRetention retention = context.getBean(OperatorRetention.class);
          retention
              .hold(retention.of(named, municipality), reason, until, UserCommand.operator())
              .forEach(each -> out.printf("citizen %d: hold %s%n", each.citizenId(), each.said()));
          out.flush();
          return 0;
        });
  }
}
