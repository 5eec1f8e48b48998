package dk.frirum.commands;

import dk.frirum.rules.effect.Change;
import dk.frirum.rules.effect.Counts;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.Effect.Example;
import dk.frirum.rules.effect.Effect.OfGroup;
import dk.frirum.rules.effect.Effect.OfRequirement;
import dk.frirum.rules.effect.Effect.State;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An effect as plain text. */
final class EffectLines {
  private EffectLines() {}

  static void print(Effect effect, PopulationOption population, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "As of %s: %,d citizens, %,d duties of the affected requirements before, %,d after.%n",
        effect.asOf(),
        effect.citizens(),
        effect.before(),
        effect.after());
    out.println("In all: " + counts(effect.total()));
    for (OfRequirement each : effect.requirements()) {
      out.println();
      out.println(each.title().danish() + "  [" + each.citation() + ", " + each.id() + "]");
      out.println("  " + counts(each.counts()));
      each.examples().forEach((change, examples) -> examples(change, examples, population, out));
    }
    groups("By benefit", effect.benefits(), out);
    groups("By municipality", effect.municipalities(), out);
    out.flush();
  }

  private static void examples(
      Change change, List<Example> examples, PopulationOption population, PrintWriter out) {
    out.println("  " + change.code() + ", for instance:");
    for (Example each : examples) {
      out.printf(
          "    - %s, counted from %s: %s -> %s%n",
          population.name(each.citizen()),
          each.anchor(),
          state(each.before()),
          state(each.after()));
    }
  }

  private static String state(@Nullable State state) {
    if (state == null) {
      return "none";
    }
    String due = state.due() == null ? "no date" : "due " + state.due();
    return due + " " + state.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void groups(String title, List<OfGroup> groups, PrintWriter out) {
    if (!groups.isEmpty()) {
      out.println();
      out.println(title);
    }
    for (OfGroup each : groups) {
      String name =
          each.title().danish().equals(each.code())
              ? each.code()
              : each.title().danish() + " [" + each.code() + "]";
      out.println("  " + name + ": " + counts(each.counts()));
    }
  }

  private static String counts(Counts counts) {
    String changes =
        Arrays.stream(Change.values())
            .filter(each -> counts.of(each) > 0)
            .map(each -> "%,d %s".formatted(counts.of(each), each.code()))
            .collect(Collectors.joining(", "));
    return changes.isEmpty()
        ? "no duty changes."
        : "%s; overdue among them %,d before, %,d after."
            .formatted(changes, counts.overdueBefore(), counts.overdueAfter());
  }
}
