package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.cases.MissingCases;
import dk.frirum.rules.cases.MissingCases.Gap;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the boundaries of cards that no case stands on. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = {
      "With --missing: lists the boundaries no case stands on. A version with a date needs a case",
      "on the due day and one on the day after; a deviation needs one on the first and the last",
      "day of its period and on the days just outside. Exit code 1 when any is missing."
    })
final class RulesCases implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RulebookFolder folder = new RulebookFolder();

  @Option(names = "--missing", description = "The boundaries without a case.")
  private boolean missing;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (!missing) {
      throw new ParameterException(spec.commandLine(), "Say which cases: --missing.");
    }
    Rulebook rulebook = folder.load(spec.commandLine().getErr());
    if (rulebook == null) {
      return 1;
    }
    List<Gap> gaps = MissingCases.of(rulebook);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(gaps.stream().map(RulesCases::tree).toList(), out);
    } else {
      gaps.forEach(each -> out.println(line(each)));
      out.println(
          gaps.isEmpty()
              ? "Every boundary has its case."
              : gaps.size() + (gaps.size() == 1 ? " case is missing." : " cases are missing."));
    }
    out.flush();
    return gaps.isEmpty() ? 0 : 1;
  }

  private static String line(Gap gap) {
    return "%s: %s has no case %s%s"
        .formatted(gap.place(), gap.card(), gap.what().english(), day(gap));
  }

  private static String day(Gap gap) {
    return gap.day() == null ? "" : ", " + gap.day();
  }

  private static Object tree(Gap gap) {
    return Json.object(
        "card",
        gap.card(),
        "file",
        gap.place().file(),
        "line",
        gap.place().line(),
        "missing",
        Json.text(gap.what()),
        "day",
        text(gap.day()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
