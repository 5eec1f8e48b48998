package dk.frirum.rules;

import dk.frirum.rules.CaseHistory.Communicated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date the citizen was told, and what the rules say now. The date told is a fact and stays as it
 * was; somebody must decide what to do about the difference.
 *
 * @param now the duty as it stands; none when there is no such duty any more
 */
public record DateDrift(Communicated told, @Nullable Duty now) {

  /** The date as it is computed now; none when there is none. */
  public @Nullable LocalDate due() {
    return now == null ? null : now.due();
  }

  /** The dates a citizen was told that these duties no longer give; in the order told. */
  static List<DateDrift> of(CaseHistory history, List<Duty> duties) {
    List<DateDrift> drift = new ArrayList<>();
    for (Communicated told : history.communicated()) {
      List<Duty> same =
          duties.stream()
              .filter(duty -> duty.requirement().equals(told.requirement()))
              .filter(duty -> duty.anchor().equals(told.anchor()))
              .toList();
      if (same.stream().noneMatch(duty -> told.due().equals(duty.due()))) {
        drift.add(new DateDrift(told, same.isEmpty() ? null : same.getFirst()));
      }
    }
    return drift;
  }
}
