package dk.frirum.commands;

import dk.frirum.evidence.federation.Federation;
import dk.frirum.evidence.federation.Shipment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds up what installations sent. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Adds up the cells of several installations into one file of the same kind. Another version of",
      "a measure, another question, another last day, an installation or a municipality that comes",
      "twice are refused with file and line, and then nothing is written. Exit code 2 then."
    })
final class EvidenceCellsMerge implements Callable<Integer> {
  private static final int UNUSABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of cells.")
  private List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Their sum.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    PrintWriter said = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Federation federation = new Federation();
    int bad = 0;
    for (Path file : files) {
      try {
        federation.add(String.valueOf(file), Shipment.read(Files.readString(file)));
      } catch (IllegalArgumentException e) {
        err.println(file + ": " + e.getMessage());
        bad++;
      } catch (IOException e) {
        err.println("Cannot be read: " + e.getMessage());
        bad++;
      }
      if (files.size() > 1) {
        err.printf("%s read%n", file);
        err.flush();
      }
    }
    federation.problems().forEach(err::println);
    if (bad > 0 || !federation.problems().isEmpty()) {
      return UNUSABLE;
    }
    try {
      Shipment all = federation.merged();
      Files.writeString(out, all.text());
      said.printf(
          "%,d cells of %d installations in %s: exact sums, not for publication.%n",
          all.cells().all().size(), all.installations().size(), out);
      said.flush();
      return 0;
    } catch (IOException e) {
      err.println("Cannot be written: " + e.getMessage());
      return UNUSABLE;
    }
  }
}
