package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A case on a day, read from plain objects. */
record PlainSituation(
    Dictionary dictionary, CaseHistory history, Spell spell, LocalDate day, @Nullable Event event)
    implements Situation {

  @Override
  public int read(Subject subject) {
    Integer value =
        switch (subject) {
          case Subject.Benefit _ -> index(spell.benefit());
          case Subject.Municipality _ -> Integer.valueOf(history.municipality());
          case Subject.Age _ ->
              history.born() == null ? null : (int) ChronoUnit.YEARS.between(history.born(), day);
          case Subject.SpellLength _ -> (int) ChronoUnit.DAYS.between(spell.from(), day) + 1;
          case Subject.Fact(var fact) -> {
            Fact held = held(fact.code());
            yield held == null ? fact.whenNotRegistered() : parse(fact.type(), held.value());
          }
          case Subject.Attribute(var attribute) -> {
            String text = event == null ? null : event.attributes().get(attribute.code());
            yield text == null ? null : parse(attribute.type(), text);
          }
        };
    return value == null ? UNKNOWN : value;
  }

  private @Nullable Integer index(String benefit) {
    var known = dictionary.benefits().get(benefit);
    return known == null ? null : known.index();
  }

  private static @Nullable Integer parse(ValueType type, String text) {
    return type.parse(text);
  }

  /** The fact that holds on the day; of several, the one that began last. */
  @Nullable Fact held(String name) {
    Fact found = null;
    for (Fact fact : history.facts()) {
      boolean holds =
          fact.name().equals(name)
              && !fact.from().isAfter(day)
              && (fact.to() == null || !fact.to().isBefore(day));
      if (holds && (found == null || !fact.from().isBefore(found.from()))) {
        found = fact;
      }
    }
    return found;
  }
}
