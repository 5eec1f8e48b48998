package dk.frirum.commands;

import dk.frirum.exchange.OperatorImport;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports CSV files, into a running Frirum's database or one that is started for the purpose. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports citizens, spells, interviews, events, facts or staff from CSV files, in that order.",
      "The header says what a file holds. Exit code 1 when a row was left out."
    })
public final class ImportCommand implements Callable<Integer> {
  private final Class<?> application;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files.")
  private List<Path> files = List.of();

  @Option(names = "--dry-run", description = "Only says what would be done.")
  private boolean dryRun;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Whose data it is, where there are several municipalities or none.")
  private @Nullable String municipality;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the municipality, where it is new.")
  private @Nullable String name;

  /**
   * The command.
   *
   * @param application the Spring application to start
   */
  public ImportCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CannotStart("There is no file " + file + ".");
      }
    }
    return database.with(application, out, context -> imported(context, out));
  }

  private int imported(ConfigurableApplicationContext context, PrintWriter out) {
    OperatorImport imports = context.getBean(OperatorImport.class);
    String code = imports.municipality(municipality, name);
    boolean good = true;
    for (Path file : files) {
      good &= imports.run(file, dryRun, code, out);
    }
    return good ? 0 : 1;
  }
}
