package dk.frirum.commands;

import dk.frirum.backup.Backup;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole database to one file while people work. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole database to one file, as it stands at one moment; people can go on working.",
      "The file holds personal data and is not encrypted: only you can read it; keep it as you keep the database."
    })
public final class BackupCommand implements Callable<Integer> {
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "FILE", description = "File to be made, for instance monday.frirum.")
  private Path file = Path.of("");

  /**
   * The command.
   *
   * @param clock says when the backup was made
   */
  public BackupCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    CommandLog.quiet();
    // A wrong name would otherwise make an empty database there.
    database
        .data()
        .filter(data -> !Files.isDirectory(data))
        .ifPresent(data -> {
          throw new CannotStart(
              "There is no data directory " + data + ": say where with --data DIR.");
        });
    database.with(
        out,
        address -> {
          new Backup(
                  address,
                  clock,
                  line -> {
                    out.println(line);
                    out.flush();
                  })
              .write(file);
          return 0;
        });
    out.println("It holds personal data and is not encrypted: keep it as you keep the database.");
    out.flush();
    return 0;
  }
}
