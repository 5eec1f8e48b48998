package dk.frirum.examples;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads a rulebook, and says what is due for one citizen on a day. */
final class OneCitizen {
  private OneCitizen() {}

  /** Anna fell ill on New Year's Day 2024, and came to one interview. */
  static final CaseHistory ANNA =
      new CaseHistory(
          "anna",
          "0999",
          LocalDate.of(1980, 5, 1),
          List.of(new Spell("s1", "sickness-benefit", LocalDate.of(2024, 1, 1), null)),
          List.of(
              new Event(
                  "e1",
                  "follow-up-interview",
                  LocalDate.of(2024, 2, 20),
                  Map.of("form", "in-person"))),
          List.of(new Fact("expected-absence", "30 weeks", LocalDate.of(2024, 1, 3), null)));

  static void print(Path folder, PrintStream out) {
    Rulebook rulebook = Rulebook.load(folder);
    for (Duty duty : rulebook.evaluate(ANNA, LocalDate.of(2024, 3, 1))) {
      out.println(duty.requirement() + ": " + duty.status() + ", by " + duty.due());
    }
  }

  static void main(String[] arguments) {
    print(Path.of(arguments[0]), System.out);
  }
}
