package dk.frirum.examples;

import dk.frirum.rules.Duty;
import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.explain.Explanation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;

/** Explains a duty: the verdict, the facts it rests on, the arithmetic, and what was tried. */
final class WhyThisDuty {
  private static final Language LANGUAGE = Language.ENGLISH;

  private WhyThisDuty() {}

  static void print(Path folder, PrintStream out) {
    Rulebook rulebook = Rulebook.load(folder);
    LocalDate day = LocalDate.of(2024, 3, 1);
    Duty duty =
        rulebook.evaluate(OneCitizen.ANNA, day).stream()
            .filter(each -> each.requirement().equals("first-follow-up-interview"))
            .findFirst()
            .orElseThrow();
    Explanation why = rulebook.explain(OneCitizen.ANNA, duty, day);
    out.println(why.verdict().in(LANGUAGE));
    why.facts()
        .forEach(each ->
            out.println("- " + each.what().in(LANGUAGE) + ": " + each.value().in(LANGUAGE)));
    why.steps().forEach(each -> out.println("- " + each.in(LANGUAGE)));
    why.considered()
        .forEach(each -> out.println("  tried: " + each.id() + " – " + each.reason().in(LANGUAGE)));
  }

  static void main(String[] arguments) {
    print(Path.of(arguments[0]), System.out);
  }
}
