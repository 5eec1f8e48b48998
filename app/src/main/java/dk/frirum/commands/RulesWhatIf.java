package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays cards on the rulebook and counts what becomes of the duties of a population. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "Lays more cards on the rulebook, such as a deviation that lifts a rule, and counts the",
      "duties that go, come and move. A card whose id is there already takes its place. Exit",
      "code 1 when a duty changes."
    })
final class RulesWhatIf implements Callable<Integer> {
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();
  @Mixin private PopulationOption population = new PopulationOption();

  @Parameters(paramLabel = "OVERLAY", description = "A file of cards, or a folder of them.")
  private Path overlay = Path.of("");

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  RulesWhatIf(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    population.required();
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    Rulebook before = folder.load(err);
    if (before == null) {
      return 1;
    }
    try {
      Rulebook after = Rulebook.overlaid(folder.path(), overlay);
      Effect effect = EffectRun.of(WhatIf.of(before, after), before, after, population, clock, err);
      if (json) {
        Json.print(EffectJson.of(effect, population), out);
      } else {
        EffectLines.print(effect, population, out);
      }
      return effect.total().total() == 0 ? 0 : 1;
    } catch (RulebookException e) {
      RulebookFolder.print(e, err);
      return 1;
    }
  }
}
