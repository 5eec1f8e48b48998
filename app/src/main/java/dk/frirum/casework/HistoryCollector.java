package dk.frirum.casework;

import dk.frirum.rules.CaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one citizen's history. */
final class HistoryCollector implements HistorySink {
  private final List<CaseHistory.Spell> spells = new ArrayList<>();
  private final List<CaseHistory.Event> events = new ArrayList<>();
  private final List<CaseHistory.Fact> facts = new ArrayList<>();
  private @Nullable CaseHistory citizen;

  @Override
  public void citizen(long id, String municipality, LocalDate born, @Nullable Long caseworkerId) {
    citizen =
        new CaseHistory(Long.toString(id), municipality, born, List.of(), List.of(), List.of());
  }

  @Override
  public void spell(long id, String benefit, LocalDate from, @Nullable LocalDate to) {
    spells.add(new CaseHistory.Spell(Long.toString(id), benefit, from, to));
  }

  @Override
  public void event(long id, String kind, LocalDate on, Map<String, String> attributes) {
    events.add(new CaseHistory.Event(Long.toString(id), kind, on, attributes));
  }

  @Override
  public void fact(String name, String value, LocalDate from, @Nullable LocalDate to) {
    facts.add(new CaseHistory.Fact(name, value, from, to));
  }

  /**
   * @param told the dates the citizen was told
   */
  CaseHistory only(List<CaseHistory.Communicated> told) {
    CaseHistory found = citizen;
    if (found == null) {
      throw new NoSuchElementException("There is no such citizen");
    }
    return new CaseHistory(
        found.id(), found.municipality(), found.born(), spells, events, facts, told);
  }

  /** Hands each history over when the next begins. */
  static final class Each implements HistorySink {
    private final Consumer<CaseHistory> to;
    private HistoryCollector now = new HistoryCollector();

    Each(Consumer<CaseHistory> to) {
      this.to = to;
    }

    @Override
    public void citizen(long id, String municipality, LocalDate born, @Nullable Long caseworkerId) {
      finish();
      now = new HistoryCollector();
      now.citizen(id, municipality, born, caseworkerId);
    }

    @Override
    public void spell(long id, String benefit, LocalDate from, @Nullable LocalDate until) {
      now.spell(id, benefit, from, until);
    }

    @Override
    public void event(long id, String kind, LocalDate on, Map<String, String> attributes) {
      now.event(id, kind, on, attributes);
    }

    @Override
    public void fact(String name, String value, LocalDate from, @Nullable LocalDate until) {
      now.fact(name, value, from, until);
    }

    /** After the last. */
    void finish() {
      if (now.citizen != null) {
        to.accept(now.only(List.of()));
      }
    }
  }
}
