package dk.frirum.price;

import dk.frirum.casework.LateCauses;
import dk.frirum.casework.LateCauses.OfDuty;
import dk.frirum.casework.LateCauses.Said;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts the duties of a municipality that fell due in the twelve months up to a day, from the
 * histories. A count serves as long as the histories it was made from.
 */
@Component
class YearCounting {
  /** Enough for a few people who look at different days. */
  private static final int MOST_KEPT = 50;

  private final Columns columns;
  private final RulebookHolder holder;
  private final LateCauses causes;
  private final Map<Asked, Counted> counts = new ConcurrentHashMap<>();

  private record Asked(String municipality, LocalDate day, String rulebook, Instant read) {}

  /**
   * @param read when the cases were read
   * @param requirements by id, in the order of the rulebook
   */
  record Counted(Instant read, Period months, Map<String, Year.Count> requirements) {}

  YearCounting(Columns columns, RulebookHolder holder, LateCauses causes) {
    this.columns = columns;
    this.holder = holder;
    this.causes = causes;
  }

  Counted of(String municipality, LocalDate day) {
    Columns.Read read = columns.of(municipality);
    Rulebook rulebook = holder.rulebook();
    Asked asked = new Asked(municipality, day, rulebook.hash(), read.at());
    if (counts.size() >= MOST_KEPT) {
      counts.clear();
    }
    counts
        .keySet()
        .removeIf(
            each -> each.municipality().equals(municipality) && !each.read().equals(read.at()));
    return counts.computeIfAbsent(asked, _ -> counted(municipality, rulebook, read, day));
  }

  private Counted counted(
      String municipality, Rulebook rulebook, Columns.Read read, LocalDate day) {
    Period months = new Period(day.minusYears(1).plusDays(1), day);
    int threads = Runtime.getRuntime().availableProcessors();
    List<Year> years = Stream.generate(Year::new).limit(rulebook.requirements().size()).toList();
    DutyColumns duties = rulebook.evaluate(read.columns(), day, threads);
    Map<OfDuty, Said> late = causes.since(municipality, months.first());
    for (DutyColumns.Part part : duties.parts()) {
      for (int row = 0; row < part.size(); row++) {
        int due = part.due(row);
        if (due >= months.firstDay() && due < months.endDay()) {
          years
              .get(part.requirement(row))
              .add(
                  Fall.of(part.status(row)),
                  part.citizen(row),
                  part.need(row),
                  late.isEmpty() ? "" : cause(part, row, rulebook, read.columns(), late));
        }
      }
    }
    Map<String, Year.Count> counts = new LinkedHashMap<>();
    for (int row = 0; row < years.size(); row++) {
      counts.put(rulebook.requirements().get(row).id(), years.get(row).count());
    }
    return new Counted(read.at(), months, counts);
  }

  /** Code of why a duty was late; empty where nobody has said. */
  private static String cause(
      DutyColumns.Part part,
      int row,
      Rulebook rulebook,
      HistoryColumns columns,
      Map<OfDuty, Said> late) {
    Said said =
        late.get(
            new OfDuty(
                columns.spellId(part.spell(row)),
                rulebook.requirements().get(part.requirement(row)).id(),
                LocalDate.ofEpochDay(part.anchor(row))));
    return said == null ? "" : said.reason().cause().code();
  }
}
