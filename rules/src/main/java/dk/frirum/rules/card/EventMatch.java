package dk.frirum.rules.card;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import java.util.List;

/**
 * Which events count.
 *
 * @param kinds any of these
 * @param where and this is known to hold for the event
 * @param text as the card writes it
 */
public record EventMatch(List<EventKind> kinds, Condition where, String text) {
  public EventMatch {
    kinds = List.copyOf(kinds);
  }
}
