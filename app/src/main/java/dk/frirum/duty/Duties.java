package dk.frirum.duty;

import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is due in citizens' cases (<i>krav i den enkelte sag</i>). Stored as of the last evaluation;
 * computed for every other day.
 */
@Component
public class Duties {

  /**
   * How far the stored duties are.
   *
   * @param on the day they are right for
   * @param rulebookHash the rulebook they follow from
   */
  public record AsOf(LocalDate on, String rulebookHash) {}

  /**
   * A run over everybody, and what differed from what was stored.
   *
   * @param moved duties that got another due date
   * @param restated duties with the same date and another status or count
   */
  public record Run(
      long citizens, long duties, long appeared, long disappeared, long moved, long restated) {}

  /** The day and rulebook of the last run over everybody; nothing before the first. */
  public Optional<AsOf> evaluated() {
    throw new UnsupportedOperationException();
  }

  /** Computes a citizen's duties anew as of today, in the running transaction. */
  public void reevaluate(long citizenId) {
    throw new UnsupportedOperationException();
  }

  @EventListener
  void on(CaseChanged change) {
    reevaluate(change.citizenId());
  }

  /**
   * Computes everybody's duties anew as of today, with all processors, and stores what differs.
   *
   * @param progress is told in short sentences how it goes
   */
  public Run reevaluateAll(Consumer<String> progress) {
    throw new UnsupportedOperationException();
  }

  /** A citizen's stored duties, in order of spell, requirement and anchor. */
  public List<CitizenDuty> of(long citizenId) {
    throw new UnsupportedOperationException();
  }

  /** A citizen's duties as they stand on a day; computed, nothing is stored. */
  public List<CitizenDuty> of(long citizenId, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /**
   * What is outstanding on a day for many, soonest first, those without a date last; computed,
   * nothing is stored. The duties of others than the municipality are among them.
   */
  public List<CitizenDuty> asOf(Scope scope, LocalDate day) {
    throw new UnsupportedOperationException();
  }
}
