package dk.frirum.commands;

import dk.frirum.evaluation.Reproduction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a report's rows anew from its reproduction file. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Computes the result rows of a report anew from the reproduction file in its appendix, and",
      "prints them: the same bytes as the report's own file of results."
    })
final class EvidenceRun implements Callable<Integer> {
  private static final int UNUSABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A report's reproduction file.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      out.print(Reproduction.read(Files.readString(file)).results());
      out.flush();
      return 0;
    } catch (IllegalArgumentException | DateTimeException e) {
      err.println(file + ": " + e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      err.println("Cannot be read: " + e.getMessage());
      return UNUSABLE;
    }
  }
}
