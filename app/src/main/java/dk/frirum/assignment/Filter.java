package dk.frirum.assignment;

import dk.frirum.rules.condition.Condition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what citizens are found who are to be given to others.
 *
 * @param anyone whether it is whoever has the case; then {@code from} is none
 * @param from whose citizens; none for those nobody has
 * @param benefit code of a benefit that runs; empty for all
 * @param team of whoever has the case; empty for all
 * @param ages years, both counted in; none at an end that is open
 * @param dueWithin the next duty is due within so many days, or is late; none for all
 * @param weeks whole weeks since a spell that runs began, of the benefit where one is chosen
 * @param group in the language of the cards; everybody where nothing was written
 * @param asked as typed, what is empty left out
 */
record Filter(
    boolean anyone,
    @Nullable Long from,
    String benefit,
    String team,
    Between ages,
    @Nullable Integer dueWithin,
    Between weeks,
    Condition group,
    Map<String, String> asked) {

  Filter {
    asked = Map.copyOf(asked);
  }

  /** From one number to another. */
  record Between(@Nullable Integer from, @Nullable Integer to) {
    boolean open() {
      return from == null && to == null;
    }
  }
}
