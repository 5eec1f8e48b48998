package dk.frirum.commands;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rulebook a command works on. */
final class RulebookFolder {
  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Folder with the cards (the one Frirum comes with).")
  private @Nullable Path folder;

  Path path() {
    if (folder != null) {
      return folder;
    }
    Path beside = Path.of(System.getProperty("frirum.home", "."), "rulebooks");
    return Files.isDirectory(beside) ? beside : Path.of("rulebooks");
  }

  /** The rulebook; none, with every problem printed, when it cannot be used. */
  @Nullable Rulebook load(PrintWriter err) {
    try {
      return Rulebook.load(path());
    } catch (RulebookException e) {
      print(e, err);
      return null;
    }
  }

  static void print(RulebookException e, PrintWriter err) {
    for (Problem problem : e.problems()) {
      err.println(problem);
      err.println();
    }
    int count = e.problems().size();
    err.println(
        count == 1 ? "1 problem; nothing is loaded." : count + " problems; nothing is loaded.");
  }
}
