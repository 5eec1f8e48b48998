package dk.frirum.benchmarks.million;

import dk.frirum.population.Population;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Citizens, the law, and a day: what is evaluated, and how its rows are read back as objects. */
record Nation(
    Rulebook rulebook, long seed, Population people, HistoryColumns columns, LocalDate asOf) {

  static Nation of(Rulebook rulebook, long seed, int citizens, LocalDate asOf) {
    Population people = Population.of(seed, citizens, asOf);
    int threads = Runtime.getRuntime().availableProcessors();
    return new Nation(rulebook, seed, people, Columns.of(rulebook, people, threads), asOf);
  }

  DutyColumns evaluate(int threads) {
    return rulebook.evaluate(columns, asOf, threads);
  }

  CaseHistory history(int citizen) {
    return Histories.of(citizen, people.person(citizen));
  }

  /** The first so many of the same people. */
  Nation first(int citizens) {
    return of(rulebook, seed, citizens, asOf);
  }

  Duty duty(DutyColumns.Part part, int row) {
    int requirement = part.requirement(row);
    return new Duty(
        rulebook.requirements().get(requirement).id(),
        part.version(row),
        Long.toString(columns.spellId(part.spell(row))),
        LocalDate.ofEpochDay(part.anchor(row)),
        date(part.due(row)),
        part.status(row),
        date(part.metOn(row)),
        part.have(row),
        part.need(row),
        rulebook.deviationIds(requirement, part.deviations(row)));
  }

  /** The duties of every n-th citizen, by citizen divided by n. */
  List<List<Duty>> dutiesOfEvery(int nth, DutyColumns duties) {
    List<List<Duty>> chosen = new ArrayList<>();
    for (int citizen = 0; citizen < columns.citizens(); citizen += nth) {
      chosen.add(new ArrayList<>());
    }
    for (DutyColumns.Part part : duties.parts()) {
      for (int row = 0; row < part.size(); row++) {
        if (part.citizen(row) % nth == 0) {
          chosen.get(part.citizen(row) / nth).add(duty(part, row));
        }
      }
    }
    return chosen;
  }

  private static @Nullable LocalDate date(int day) {
    return day == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
