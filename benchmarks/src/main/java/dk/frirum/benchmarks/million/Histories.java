package dk.frirum.benchmarks.million;

import dk.frirum.population.Coded;
import dk.frirum.population.Event;
import dk.frirum.population.Form;
import dk.frirum.population.Interview;
import dk.frirum.population.Outcome;
import dk.frirum.population.Person;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.columns.HistoryBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may know of an invented citizen, as an object and as rows of columns. A spell's id
 * is its number in the citizen's list. Only interviews that were held are events.
 */
final class Histories {

  private static final Map<Form, Map<String, String>> FORMS =
      Stream.of(Form.values())
          .collect(Collectors.toMap(form -> form, form -> Map.of("form", form.code())));

  private Histories() {}

  static CaseHistory of(int index, Person person) {
    List<CaseHistory.Spell> spells = new ArrayList<>();
    for (var each : person.spells()) {
      String id = Integer.toString(spells.size());
      spells.add(new CaseHistory.Spell(id, each.benefit().code(), each.from(), each.to()));
    }
    List<CaseHistory.Event> events = new ArrayList<>();
    for (Interview each : person.interviews()) {
      if (each.outcome() == Outcome.HELD) {
        events.add(event(events.size(), each.kind(), each.on(), form(each)));
      }
    }
    for (Event each : person.events()) {
      events.add(event(events.size(), each.kind(), each.on(), attributes(each)));
    }
    return new CaseHistory(
        Integer.toString(index),
        person.municipality(),
        person.born(),
        spells,
        events,
        person.facts().stream()
            .map(f -> new CaseHistory.Fact(f.name().code(), f.value(), f.from(), f.to()))
            .toList());
  }

  private static CaseHistory.Event event(
      int number, Coded kind, LocalDate on, Map<String, String> attributes) {
    return new CaseHistory.Event(Integer.toString(number), kind.code(), on, attributes);
  }

  static void add(int index, Person person, HistoryBuilder columns) {
    columns.citizen(index, person.municipality(), person.born());
    for (int spell = 0; spell < person.spells().size(); spell++) {
      var each = person.spells().get(spell);
      columns.spell(spell, each.benefit().code(), each.from(), each.to());
    }
    for (Interview each : person.interviews()) {
      if (each.outcome() == Outcome.HELD) {
        columns.event(each.kind().code(), each.on(), form(each));
      }
    }
    for (Event each : person.events()) {
      columns.event(each.kind().code(), each.on(), attributes(each));
    }
    for (var each : person.facts()) {
      columns.fact(each.name().code(), each.value(), each.from(), each.to());
    }
  }

  private static Map<String, String> form(Interview interview) {
    return FORMS.getOrDefault(interview.form(), Map.of());
  }

  private static Map<String, String> attributes(Event event) {
    if (event.category() != null) {
      return Map.of("category", text(event.category()));
    }
    return event.ground() == null ? Map.of() : Map.of("ground", text(event.ground()));
  }

  private static String text(@Nullable Integer number) {
    return String.valueOf(number);
  }
}
