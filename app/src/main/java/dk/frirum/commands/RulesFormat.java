package dk.frirum.commands;

import dk.frirum.rules.RulebookException;
import dk.frirum.rules.format.CardFormat;
import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays card files out the one way, so that a change of a rule is all that a comparison shows. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = {
      "Rewrites card files in their one layout; what the cards say, and their comments, stay. A",
      "file with a comment that cannot be kept is refused. With --check nothing is written, and",
      "the exit code is 1 when a file is laid out otherwise."
    })
final class RulesFormat implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Card files, or folders of them.")
  private List<Path> files = List.of();

  @Option(names = "--check", description = "Only say which files are laid out otherwise.")
  private boolean check;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<String> otherwise = new ArrayList<>();
    List<RulebookException> refused = new ArrayList<>();
    for (Path file : all()) {
      try {
        String text = text(file);
        String formatted = CardFormat.of(file.toString(), text);
        if (!formatted.equals(text)) {
          otherwise.add(file.toString());
          if (!check) {
            Files.writeString(file, formatted);
          }
        }
      } catch (RulebookException e) {
        refused.add(e);
      } catch (IOException e) {
        throw new CannotStart(file + " cannot be written: " + e.getMessage());
      }
    }
    print(otherwise, refused);
    return !refused.isEmpty() || check && !otherwise.isEmpty() ? 1 : 0;
  }

  private void print(List<String> otherwise, List<RulebookException> refused) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(
          Json.object(
              check ? "not-canonical" : "formatted",
              otherwise,
              "refused",
              refused.stream()
                  .flatMap(each -> each.problems().stream())
                  .map(each -> each.place() + ": " + each.message())
                  .toList()),
          out);
      return;
    }
    otherwise.forEach(out::println);
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    refused.stream().flatMap(each -> each.problems().stream()).forEach(err::println);
    err.flush();
  }

  private List<Path> all() {
    List<Path> all = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.walk(file)) {
          inside.filter(each -> each.toString().matches(".*\\.ya?ml")).sorted().forEach(all::add);
        } catch (IOException e) {
          throw new CannotStart("Cannot read the folder " + file + ": " + e.getMessage());
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + file + " as text in UTF-8: check the name.");
    }
  }
}
