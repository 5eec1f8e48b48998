package dk.frirum.rules;

import dk.frirum.rules.CaseHistory.Communicated;
import java.time.LocalDate;
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
}
