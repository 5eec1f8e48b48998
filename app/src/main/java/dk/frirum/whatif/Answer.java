package dk.frirum.whatif;

import dk.frirum.price.Minutes;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.effect.Counts;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What cards would do in a municipality.
 *
 * <p>Looking ahead it is taken that nothing new happens: nobody comes, no spell ends or begins but
 * as it is registered, no interview is held, no fact changes. So of what is to be done again and
 * again only the next time is counted, and those who will have left are counted still.
 *
 * @param read when the cases were read
 * @param changed the rulebook with the cards laid on it
 * @param now the duties of everybody, past and to come, as they stand today
 * @param ahead the same as they would stand after the last month, and month by month
 * @param minutes of each affected requirement, by its id
 * @param months from today on
 * @param empty deviations among the cards that concern nobody
 * @param nanos how long the answer took, without reading the cases
 */
public record Answer(
    String municipality,
    LocalDate today,
    Instant read,
    Rulebook changed,
    Effect now,
    Effect ahead,
    Map<String, Minutes> minutes,
    List<Month> months,
    List<EmptyGroup> empty,
    long nanos) {

  public Answer {
    minutes = Map.copyOf(minutes);
    months = List.copyOf(months);
    empty = List.copyOf(empty);
  }

  /**
   * A month ahead.
   *
   * @param changes of the duties that fall due in it
   * @param before duties still asked for in it as the rulebook stands, of the affected requirements
   * @param after the same with the cards
   * @param minutes spent more (or, negative, less) with the cards; of requirements with a figure
   */
  public record Month(Period month, Counts changes, long before, long after, long minutes) {

    static List<Month> of(Effect ahead, Map<String, Minutes> minutes) {
      List<Month> months = new ArrayList<>();
      for (int number = 0; number < ahead.months().size(); number++) {
        long before = 0;
        long after = 0;
        long more = 0;
        for (Effect.OfRequirement requirement : ahead.requirements()) {
          Effect.Ahead each = requirement.ahead().get(number);
          before += each.dutiesBefore();
          after += each.dutiesAfter();
          Minutes once = minutes.getOrDefault(requirement.id(), Minutes.UNKNOWN);
          more += (each.timesAfter() - each.timesBefore()) * once.total();
        }
        Effect.OfMonth month = ahead.months().get(number);
        months.add(new Month(month.month(), month.counts(), before, after, more));
      }
      return months;
    }
  }

  /** Minutes spent more (or, negative, less) in all months. */
  public long totalMinutes() {
    return months.stream().mapToLong(Month::minutes).sum();
  }

  /** Ids of affected requirements of which nobody knows the minutes: they are in no sum. */
  public List<String> withoutMinutes() {
    return ahead.requirements().stream()
        .map(Effect.OfRequirement::id)
        .filter(id -> !minutes.getOrDefault(id, Minutes.UNKNOWN).known())
        .toList();
  }
}
