package dk.frirum.rules.effect;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.card.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a card that can decide a duty. All do but those known not to, so that what cards
 * learn to say later is never overlooked.
 */
final class Telling {
  private static final Set<String> DECIDES_NOTHING =
      Set.of(
          "title",
          "basis",
          "wording",
          "responsible",
          "approval",
          "cases",
          "place",
          // Compared on their own, or seen from the requirement they concern.
          "versions",
          "of");

  private Telling() {}

  static List<Object> of(Record card) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : card.getClass().getRecordComponents()) {
      if (!DECIDES_NOTHING.contains(component.getName())) {
        Object part = part(card, component);
        parts.add(
            switch (part) {
              case Reservations words -> words.undetermined();
              case Version version -> of(version);
              case Deviation deviation -> of(deviation);
              default -> part;
            });
      }
    }
    return parts;
  }

  private static Object part(Record card, RecordComponent component) {
    try {
      Object part = component.getAccessor().invoke(card);
      return part == null ? "" : part;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
