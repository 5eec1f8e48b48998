package dk.frirum.commands;

import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import dk.frirum.rules.explain.BookChanges;
import dk.frirum.rules.explain.BookChanges.CardChange;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says in legal words what is different between two rulebooks, and what it does to citizens. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says in legal words what is different between two rulebooks, and with --population what",
      "it does to the duties of these citizens. Cases are not run, so that drafts can be compared.",
      "Exit code 1 when something is different."
    })
final class RulesDiff implements Callable<Integer> {
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PopulationOption population = new PopulationOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(index = "0", paramLabel = "A", description = "Folder with the earlier rulebook.")
  private Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Folder with the later rulebook.")
  private Path later = Path.of("");

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  RulesDiff(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    try {
      Rulebook before = Rulebook.unproven(earlier);
      Rulebook after = Rulebook.unproven(later);
      BookChanges changes = BookChanges.between(before.book(), after.book());
      Effect effect =
          population.isGiven()
              ? EffectRun.of(WhatIf.of(before, after), before, after, population, clock, err)
              : null;
      if (json) {
        Json.print(tree(changes, effect), out);
      } else {
        print(changes, effect, out);
      }
      return changes.isEmpty() ? 0 : 1;
    } catch (RulebookException e) {
      RulebookFolder.print(e, err);
      return 1;
    }
  }

  private Object tree(BookChanges changes, @Nullable Effect effect) {
    return Json.object(
        "general",
        changes.general().stream().map(Json::text).toList(),
        "cards",
        changes.cards().stream()
            .map(each ->
                Json.object(
                    "change",
                    each.kind().title().english().toLowerCase(java.util.Locale.ROOT),
                    "id",
                    each.id(),
                    "title",
                    Json.text(each.title()),
                    "basis",
                    each.citation(),
                    "sentences",
                    each.sentences().stream().map(Json::text).toList()))
            .toList(),
        "effect",
        effect == null ? null : EffectJson.of(effect, population));
  }

  private void print(BookChanges changes, @Nullable Effect effect, PrintWriter out) {
    Language in = language.chosen();
    changes.general().forEach(each -> Paragraph.print("", each.in(in), out));
    for (CardChange each : changes.cards()) {
      out.println();
      Paragraph.print(
          "",
          "%s: %s  [%s, %s]"
              .formatted(
                  each.kind().title().in(in), each.title().in(in), each.citation(), each.id()),
          out);
      each.sentences().forEach(line -> Paragraph.print("  - ", line.in(in), out));
    }
    if (changes.isEmpty()) {
      out.println(language.say("Regelbøgerne siger det samme.", "The rulebooks say the same."));
    }
    if (effect != null) {
      out.println();
      EffectLines.print(effect, population, out);
    }
    out.flush();
  }
}
