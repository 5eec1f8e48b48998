package dk.frirum.commands;

import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.explain.CardReading;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints cards as prose, for those who answer for the law and not for the file. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Prints cards in plain words: basis, wording, each version, exceptions, reservations and",
      "cases; at the end the rulebook's fingerprint, to be signed with it."
    })
final class RulesRead implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();
  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "CARD", arity = "0..*", description = "Ids of cards (all).")
  private List<String> ids = List.of();

  @Option(names = "--json", description = "As JSON, in both languages.")
  private boolean json;

  @Override
  public Integer call() {
    Rulebook rulebook = folder.load(spec.commandLine().getErr());
    if (rulebook == null) {
      return 1;
    }
    List<CardReading> readings =
        (ids.isEmpty() ? rulebook.cards() : ids.stream().map(id -> card(rulebook, id)).toList())
            .stream().map(each -> CardReading.of(rulebook.book(), each)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(
          Json.object(
              "hash", rulebook.hash(), "cards", readings.stream().map(RulesRead::tree).toList()),
          out);
      return 0;
    }
    readings.forEach(each -> print(each, out));
    out.println(language.say("Regelbog: ", "Rulebook: ") + rulebook.hash());
    out.flush();
    return 0;
  }

  private Card card(Rulebook rulebook, String id) {
    return rulebook
        .card(id)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "There is no card '" + id + "'."));
  }

  private void print(CardReading reading, PrintWriter out) {
    Language in = language.chosen();
    String title = "%s  [%s]".formatted(reading.title().in(in), reading.id());
    Paragraph.print("", title, out);
    out.println("=".repeat(Math.min(title.length(), Paragraph.WIDTH)));
    for (CardReading.Section section : reading.sections()) {
      out.println();
      out.println(section.heading().in(in));
      section.lines().forEach(line -> Paragraph.print("  - ", line.in(in), out));
    }
    out.println();
    out.println();
  }

  private static Object tree(CardReading reading) {
    return Json.object(
        "id",
        reading.id(),
        "title",
        Json.text(reading.title()),
        "sections",
        reading.sections().stream()
            .map(each ->
                Json.object(
                    "heading",
                    Json.text(each.heading()),
                    "lines",
                    each.lines().stream().map(Json::text).toList()))
            .toList());
  }
}
