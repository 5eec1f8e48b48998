package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Basis.Verification;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.sweep.Finding;
import dk.frirum.rules.sweep.Finding.Kind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads every card, runs every case, and reports all that is wrong or worth a look at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads every card and runs every case; exit code 1 when something is wrong.")
final class RulesCheck implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();

  @Override
  public Integer call() {
    Rulebook rulebook = folder.load(spec.commandLine().getErr());
    if (rulebook == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    int cases = rulebook.cards().stream().mapToInt(card -> card.cases().size()).sum();
    out.printf(
        "%d requirements, %d deviations, %d cases: all hold.%n",
        rulebook.requirements().size(), rulebook.deviations().size(), cases);
    out.printf("Verified: %s.%n", marks(rulebook));
    out.println(rulebook.hash());
    print(rulebook.findings(), out);
    return 0;
  }

  /** They may be meant, so they do not fail the check. */
  private static void print(List<Finding> findings, PrintWriter out) {
    for (Kind kind : Kind.values()) {
      List<Finding> found = findings.stream().filter(each -> each.kind() == kind).toList();
      if (!found.isEmpty()) {
        out.printf("%nTo look at – %s: %d.%n", kind.title().english(), found.size());
        found.forEach(out::println);
      }
    }
  }

  private static String marks(Rulebook rulebook) {
    return Stream.of(Verification.values())
        .map(mark -> count(rulebook, mark) + " " + mark.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static long count(Rulebook rulebook, Verification mark) {
    return rulebook.cards().stream()
        .map(Card::basis)
        .filter(each -> each.verified() == mark)
        .count();
  }
}
