package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.schema.CardSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the schema that lets an editor complete and check cards while they are written. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a JSON Schema of a card for editors, with the words of the rulebook's dictionary.",
      "It is JSON already; --json is taken and changes nothing."
    })
final class RulesSchema implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();

  @Option(names = "--json", hidden = true)
  @SuppressWarnings("UnusedVariable")
  private boolean json;

  @Override
  public Integer call() {
    Rulebook rulebook = folder.load(spec.commandLine().getErr());
    if (rulebook == null) {
      return 1;
    }
    Json.print(CardSchema.of(rulebook.book()), spec.commandLine().getOut());
    return 0;
  }
}
