package dk.frirum.commands;

import dk.frirum.retention.RecordFile;
import dk.frirum.rules.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the record of processing. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = "Prints the record of processing activities (GDPR art. 30). Needs no database.")
final class RetentionRecord implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--municipality",
      required = true,
      paramLabel = "CODE",
      description = "Four digits: whose deadlines hold.")
  private String municipality = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Name of the municipality, the controller.")
  private String name = "";

  @Option(
      names = "--format",
      defaultValue = "MD",
      paramLabel = "md|html",
      description = "Markdown or HTML (${DEFAULT-VALUE}).")
  private RecordFile format = RecordFile.MD;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "The municipality's own retention.yaml; the one that came with Frirum without it.")
  private @Nullable Path policy;

  @Override
  public Integer call() {
    Locale locale = language.chosen() == Language.DANISH ? Locale.of("da") : Locale.ENGLISH;
    spec.commandLine().getOut().print(format.of(policy, municipality, name, locale));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
