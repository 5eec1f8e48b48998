package dk.frirum.casework;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.columns.HistoryBuilder;
import java.time.LocalDate;
import java.util.List;

/**
 * One citizen's case as it is stored, read once: for whoever shows it, and for the rules, which
 * count neither an interview withdrawn nor one that was not held.
 *
 * @param citizen whose it is
 * @param all what is recorded, also of days to come
 * @param told the last date told for each duty, in the order they were told
 * @param mistold dates that were told to somebody else by mistake, in the order they were told
 */
public record WholeCase(
    CaseIndex.Entry citizen,
    LocalDate born,
    CaseRecord all,
    List<ToldDate> told,
    List<MistoldDates.Noted> mistold) {

  public WholeCase {
    told = List.copyOf(told);
    mistold = List.copyOf(mistold);
  }

  /** What had begun or happened by a day. */
  public CaseRecord by(LocalDate day) {
    return all.begunBy(day);
  }

  /** Adds the history as {@link Histories#indexed} does, with the database's ids. */
  public CaseIndex indexed(HistoryBuilder into) {
    CaseIndex index = new CaseIndex();
    tell(new ColumnFiller(into, index));
    return index;
  }

  /** The history as {@link Histories#of} has it. */
  public CaseHistory history() {
    HistoryCollector collector = new HistoryCollector();
    tell(collector);
    return collector.only(ToldDate.communicated(told));
  }

  private void tell(HistorySink sink) {
    sink.citizen(citizen.id(), citizen.municipality(), born, citizen.caseworkerId());
    for (CaseRecord.Spell each : all.spells()) {
      sink.spell(each.id(), each.benefit(), each.during().from(), each.during().to());
    }
    for (CaseRecord.Interview each : all.interviews().reversed()) {
      if (each.counts()) {
        sink.event(each.id(), each.kind(), each.on(), HistoryRows.form(each.form()));
      }
    }
    for (CaseRecord.Occurrence each : all.occurrences().reversed()) {
      sink.event(each.id(), each.kind(), each.on(), HistoryRows.attributes(each));
    }
    for (CaseRecord.Fact each : all.facts().reversed()) {
      sink.fact(each.name(), each.value(), each.valid().from(), each.valid().to());
    }
  }
}
