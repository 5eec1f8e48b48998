package dk.frirum.commands;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which citizens. From a file or standard input, since what stands on a command line stands in
 * histories and lists of processes.
 */
final class CitizensOption {
  @Option(
      names = "--citizen",
      paramLabel = "FILE",
      description = {
        "Whom: a file with a citizen's number in Frirum, or a CPR number, on each line; - for standard input.",
        "Never a number itself."
      })
  private @Nullable String file;

  /** Line by line; none where none were named. */
  @Nullable List<String> lines() throws IOException {
    if (file == null) {
      return null;
    }
    if (file.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      // Not repeated: it may be the number itself.
      throw new CannotStart(
          "--citizen names a file, or - for standard input; there is no such file.");
    }
    return Files.readAllLines(path);
  }

  List<String> needed() throws IOException {
    List<String> lines = lines();
    if (lines == null) {
      throw new CannotStart("Say whom with --citizen FILE, or --citizen - for standard input.");
    }
    return lines;
  }
}
