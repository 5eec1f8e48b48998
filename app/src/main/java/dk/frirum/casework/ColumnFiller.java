package dk.frirum.casework;

import dk.frirum.rules.columns.HistoryBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes histories on as columns.
 *
 * @param index gets an entry for each citizen and spell, where one is wanted
 */
record ColumnFiller(HistoryBuilder into, @Nullable CaseIndex index) implements HistorySink {
  @Override
  public void citizen(long id, String municipality, LocalDate born, @Nullable Long caseworkerId) {
    if (index != null) {
      index.add(new CaseIndex.Entry(id, municipality, caseworkerId));
    }
    into.citizen(id, municipality, born);
  }

  @Override
  public void spell(long id, String benefit, LocalDate from, @Nullable LocalDate to) {
    if (index != null) {
      index.add(new CaseIndex.Spell(id, benefit, from, to));
    }
    into.spell(id, benefit, from, to);
  }

  @Override
  public void event(long id, String kind, LocalDate on, Map<String, String> attributes) {
    into.event(kind, on, attributes);
  }

  @Override
  public void fact(String name, String value, LocalDate from, @Nullable LocalDate to) {
    into.fact(name, value, from, to);
  }
}
