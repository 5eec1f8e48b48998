package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY;

import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.casework.WholeCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due in citizens' cases (<i>krav i den enkelte sag</i>). Stored as of the last evaluation;
 * computed for every other day.
 */
@Component
public class Duties {
  private static final Comparator<CitizenDuty> SOONEST =
      Comparator.comparing(
              (CitizenDuty duty) -> duty.duty().due(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparingLong(CitizenDuty::citizenId)
          .thenComparing(duty -> duty.duty().requirement())
          .thenComparing(duty -> duty.duty().anchor());

  private final DSLContext sql;
  private final Clock clock;
  private final RulebookHolder holder;
  private final Histories histories;
  private final Runs runs;

  Duties(DSLContext sql, Clock clock, RulebookHolder holder, Histories histories, Runs runs) {
    this.sql = sql;
    this.clock = clock;
    this.holder = holder;
    this.histories = histories;
    this.runs = runs;
  }

  /**
   * How far the stored duties are.
   *
   * @param on the day they are right for
   * @param rulebookHash the rulebook they follow from
   */
  public record AsOf(LocalDate on, String rulebookHash) {}

  /**
   * A run over everybody.
   *
   * @param citizens how many there are
   * @param duties how many duties they have, past ones included
   * @param drift what differed from what was stored
   */
  public record Run(long citizens, long duties, Drift drift) {}

  /** The day and rulebook of the last run over everybody; nothing before the first. */
  public Optional<AsOf> evaluated() {
    return runs.last();
  }

  /**
   * Computes a citizen's duties anew as of today, in the running transaction. Two at once on one
   * citizen wait for each other.
   *
   * @return what differed from what was stored
   */
  @Transactional
  public Drift reevaluate(long citizenId) {
    return reevaluate(List.of(citizenId));
  }

  /** The same for several, which costs hardly more than for one. */
  @Transactional
  public Drift reevaluate(Collection<Long> citizenIds) {
    // In order of id, so that nobody waits for somebody who waits for him.
    List<Long> inOrder = citizenIds.stream().sorted().distinct().toList();
    CitizenLocks.some(sql, inOrder);
    return runs.some(inOrder);
  }

  /** Holds citizens until the transaction ends: whoever changes them, or computes, waits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Collection<Long> citizenIds) {
    CitizenLocks.some(sql, citizenIds.stream().sorted().distinct().toList());
  }

  /**
   * Holds citizens until the transaction ends, before anything of theirs is read: nobody changes
   * them, and nothing new can refer to them.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdWhole(Collection<Long> citizenIds) {
    CitizenLocks.whole(sql, citizenIds.stream().sorted().distinct().toList());
  }

  @EventListener
  void on(CaseChanged change) {
    reevaluate(change.citizenId());
  }

  /**
   * Computes everybody's duties anew as of today, with all processors, and stores what differs.
   * Where another node is at it, this waits for it first.
   *
   * @param progress is told in short sentences how it goes
   */
  public Run reevaluateAll(Consumer<String> progress) {
    return runs.everybody(progress);
  }

  /**
   * The same, where the stored duties are not those of today and of this rulebook.
   *
   * @return nothing where they are, also where another node has just made them so
   */
  public Optional<Run> bringUpToDate(Consumer<String> progress) {
    return runs.whereDue(progress);
  }

  /** A citizen's stored duties, in order of spell, requirement and anchor. */
  public List<CitizenDuty> of(long citizenId) {
    return StoredDuties.read(sql, DUTY.CITIZEN_ID.eq(citizenId)).stream()
        .map(DutyRow::duty)
        .toList();
  }

  /**
   * A citizen's duties as they stand on a day, in the same order; computed, nothing is stored.
   * Empty also where there is no such citizen.
   */
  public List<CitizenDuty> of(long citizenId, LocalDate day) {
    return new Evaluation(holder.rulebook(), day, 0)
        .of(histories, new Scope.Range(citizenId, citizenId), 1, _ -> true).stream()
            .sorted(DutyRow.ORDER)
            .map(DutyRow::duty)
            .toList();
  }

  /** The same of a case that was read. */
  public List<CitizenDuty> of(WholeCase whole, LocalDate day) {
    return new Evaluation(holder.rulebook(), day, 0)
        .of(whole).stream().sorted(DutyRow.ORDER).map(DutyRow::duty).toList();
  }

  /**
   * What is outstanding on a day for many, soonest first, those without a date last; computed,
   * nothing is stored. Duties of others than the municipality are among them.
   */
  public List<CitizenDuty> asOf(Scope scope, LocalDate day) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Evaluation(holder.rulebook(), day, 0)
        .of(histories, scope, threads, CitizenDuty::outstanding).stream()
            .map(DutyRow::duty)
            .sorted(SOONEST)
            .toList();
  }

  /** Today in Denmark: the day the stored duties are meant for. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
