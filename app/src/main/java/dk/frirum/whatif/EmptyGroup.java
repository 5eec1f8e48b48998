package dk.frirum.whatif;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.columns.GroupCount;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.explain.CardProse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deviation that concerns nobody.
 *
 * @param deviation its id
 * @param why the condition that nobody meets, or that nobody meets beside those before it, as a
 *     clause; none when the deviation does not hold in the municipality at all
 * @param before how many meet all conditions before that one
 */
public record EmptyGroup(String deviation, @Nullable Text why, int before) {

  /** None when somebody with a running spell is in the group on the day. */
  static @Nullable EmptyGroup of(
      Deviation deviation,
      String municipality,
      LocalDate day,
      Rulebook rulebook,
      HistoryColumns citizens) {
    if (!deviation.holdsIn(municipality)) {
      return new EmptyGroup(deviation.id(), null, 0);
    }
    if (count(citizens, deviation.group(), day, rulebook) > 0) {
      return null;
    }
    List<Condition> parts =
        deviation.group() instanceof Condition.And(List<Condition> all)
            ? all
            : List.of(deviation.group());
    List<Condition> held = new ArrayList<>();
    int before = count(citizens, new Condition.Always(), day, rulebook);
    for (Condition part : parts) {
      held.add(part);
      int left = count(citizens, new Condition.And(List.copyOf(held)), day, rulebook);
      if (left == 0) {
        return new EmptyGroup(deviation.id(), CardProse.of(part), before);
      }
      before = left;
    }
    throw new IllegalStateException("A group is empty and not: " + deviation.id());
  }

  private static int count(
      HistoryColumns citizens, Condition group, LocalDate day, Rulebook rulebook) {
    return GroupCount.citizens(citizens, group, day, rulebook.calendar());
  }
}
