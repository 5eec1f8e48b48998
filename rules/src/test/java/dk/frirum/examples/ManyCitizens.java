package dk.frirum.examples;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ten thousand citizens at once: their histories go into columns, the duties come back as columns.
 */
final class ManyCitizens {
  private static final int CITIZENS = 10_000;

  private ManyCitizens() {}

  static void print(Path folder, PrintStream out) {
    Rulebook rulebook = Rulebook.load(folder);
    HistoryBuilder filling = rulebook.columns();
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      LocalDate start = LocalDate.of(2024, 1, 1).plusDays(citizen % 90);
      filling
          .citizen(citizen, "0999", null)
          .spell(citizen, "sickness-benefit", start, null)
          .fact("expected-absence", "30 weeks", start, null);
    }
    HistoryColumns histories = filling.build();
    DutyColumns duties = rulebook.evaluate(histories, LocalDate.of(2024, 4, 1), 2);
    Map<String, Integer> overdue = new TreeMap<>();
    for (DutyColumns.Part part : duties.parts()) {
      for (int row = 0; row < part.size(); row++) {
        if (part.status(row) == Status.OVERDUE) {
          overdue.merge(rulebook.requirements().get(part.requirement(row)).id(), 1, Integer::sum);
        }
      }
    }
    overdue.forEach((requirement, count) -> out.println(requirement + ": " + count + " overdue"));
  }

  static void main(String[] arguments) {
    print(Path.of(arguments[0]), System.out);
  }
}
