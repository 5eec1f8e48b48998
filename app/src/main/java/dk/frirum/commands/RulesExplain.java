package dk.frirum.commands;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.DateDrift;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.explain.Explanation;
import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is due in one history on a day, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is due in a history on a day, and why.",
      "The history is a small YAML or CSV file; docs/cards.md shows both."
    })
final class RulesExplain implements Callable<Integer> {
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();

  @Parameters(paramLabel = "FILE", description = "The history, YAML or CSV.")
  private Path file = Path.of("");

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day asked about (today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description = "Only what was registered, and made known, by then (everything).")
  private @Nullable LocalDate knownAt;

  @Option(names = "--english", description = "In English.")
  private boolean english;

  RulesExplain(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Rulebook rulebook = folder.load(err);
    if (rulebook == null) {
      return 1;
    }
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    try {
      CaseHistory history = rulebook.history(file.getFileName().toString(), text());
      PrintWriter out = spec.commandLine().getOut();
      explain(
          knownAt == null ? rulebook : rulebook.knownAt(knownAt),
          knownAt == null ? history : history.knownAt(knownAt),
          day,
          out);
      return 0;
    } catch (RulebookException e) {
      RulebookFolder.print(e, err);
      return 1;
    }
  }

  private String text() {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + file + " as text in UTF-8: check the name.");
    }
  }

  private void explain(Rulebook rulebook, CaseHistory history, LocalDate day, PrintWriter out) {
    List<Duty> duties = rulebook.evaluate(history, day);
    out.println(
        say(new Text("Pr. %s: %d krav", "As of %s: %d duties")).formatted(day, duties.size()));
    for (Duty duty : duties) {
      print(rulebook.explain(history, duty, day), out);
    }
    for (DateDrift drift : rulebook.drift(history, day)) {
      out.println();
      out.println(
          say(new Text(
                  "! Borgeren fik den %s at vide: %s senest %s. Reglerne giver nu: %s.",
                  "! On %s the citizen was told: %s by %s. The rules now give: %s."))
              .formatted(
                  drift.told().on(),
                  drift.told().requirement(),
                  drift.told().due(),
                  drift.due() == null ? say(new Text("intet", "nothing")) : drift.due()));
    }
  }

  private void print(Explanation why, PrintWriter out) {
    Basis basis = why.version().basis();
    out.println();
    out.println(say(why.version().title()) + "  [" + basis.citation() + "]");
    out.println("  " + say(why.verdict()));
    why.facts()
        .forEach(fact ->
            out.println(
                "  - %s: %s (%s)"
                    .formatted(say(fact.what()), say(fact.value()), say(fact.origin()))));
    why.steps().forEach(step -> out.println("  > " + say(step)));
    why.considered()
        .forEach(each ->
            out.println(
                "  %s %s: %s"
                    .formatted(each.acted() ? "*" : "x", say(each.title()), say(each.reason()))));
    why.reservations().forEach(each -> out.println("  ? " + say(each)));
    out.println(
        "  = " + mark(basis.verified()) + (basis.source() == null ? "" : " " + basis.source()));
  }

  private String mark(Basis.Verification verified) {
    return say(
        switch (verified) {
          case PASSAGE -> new Text("læst i loven:", "read in the act:");
          case BILL -> new Text("læst i lovforslaget:", "read in the bill:");
          case SECONDARY -> new Text("kun sekundær kilde:", "secondary source only:");
          case MEMORY -> new Text("efter hukommelsen, ikke bekræftet", "from memory, not verified");
        });
  }

  private String say(Text text) {
    return text.in(english ? Language.ENGLISH : Language.DANISH);
  }
}
