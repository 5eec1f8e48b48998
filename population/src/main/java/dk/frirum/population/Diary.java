package dk.frirum.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down one citizen's life and keeps what lies on or before the as-of date.
 *
 * <p>Nothing reads from it while a life is being told: so the tale cannot depend on the as-of date,
 * and a later one only adds.
 */
final class Diary {
  private final LocalDate asOf;
  private final List<Spell> spells = new ArrayList<>();
  private final List<Interview> interviews = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  Diary(LocalDate asOf) {
    this.asOf = asOf;
  }

  void spell(Stay stay) {
    if (!stay.from().isAfter(asOf)) {
      spells.add(new Spell(stay.benefit(), stay.from(), known(stay.to())));
    }
  }

  void interview(Interview interview) {
    if (!interview.on().isAfter(asOf)) {
      interviews.add(interview);
    }
  }

  void event(Event event) {
    if (!event.on().isAfter(asOf)) {
      events.add(event);
    }
  }

  void fact(FactName name, String value, LocalDate from, @Nullable LocalDate to) {
    if (!from.isAfter(asOf) && (to == null || !to.isBefore(from))) {
      facts.add(new Fact(name, value, from, to == null ? null : known(to)));
    }
  }

  private @Nullable LocalDate known(LocalDate to) {
    return to.isAfter(asOf) ? null : to;
  }

  List<Spell> spells() {
    return List.copyOf(spells);
  }

  List<Interview> interviews() {
    interviews.sort(Comparator.comparing(Interview::on));
    return List.copyOf(interviews);
  }

  List<Event> events() {
    events.sort(Comparator.comparing(Event::on));
    return List.copyOf(events);
  }

  List<Fact> facts() {
    facts.sort(Comparator.comparing(Fact::from));
    return List.copyOf(facts);
  }
}
