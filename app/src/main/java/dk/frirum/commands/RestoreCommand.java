package dk.frirum.commands;

import dk.frirum.backup.BackupFile;
import dk.frirum.backup.Restore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back into an empty database. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a backup back into an empty database, after all of the file has been checked.",
      "A file that is damaged, or made by a newer Frirum, is refused and nothing is changed."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "FILE", description = "A file made with backup.")
  private Path file = Path.of("");

  @Option(names = "--verify", description = "Only checks the file.")
  private boolean verify;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    CommandLog.quiet();
    Consumer<String> progress =
        line -> {
          out.println(line);
          out.flush();
        };
    try (BackupFile backup = BackupFile.open(file)) {
      backup.verify(progress);
      if (!verify) {
        database.with(
            out,
            address -> {
              new Restore(address, progress).from(backup);
              return 0;
            });
        progress.accept("Start Frirum on it with ./frirum serve (a demo with ./frirum demo).");
      }
    }
    return 0;
  }
}
