package dk.frirum.duty;

import dk.frirum.casework.Histories;
import dk.frirum.casework.ToldDate;
import dk.frirum.casework.ToldDates;
import dk.frirum.casework.WholeCase;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Communicated;
import dk.frirum.rules.DateDrift;
import dk.frirum.rules.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the dates citizens were told against the rules. A date told never moves; that the rules now
 * come to another one is shown, and told to whoever has the case.
 */
@Component
public class ToldDrift {
  /** Stands for no date, where a duty that was told has come to nothing. */
  private static final LocalDate NONE = LocalDate.of(9999, 12, 31);

  private final ToldDates told;
  private final Histories histories;
  private final RulebookHolder holder;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  ToldDrift(
      ToldDates told,
      Histories histories,
      RulebookHolder holder,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.told = told;
    this.histories = histories;
    this.holder = holder;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A date told, and what the rules come to.
   *
   * @param now the date as it is computed; none where there is no such duty any more
   */
  public record Standing(ToldDate told, boolean moved, @Nullable LocalDate now) {}

  /** What a citizen was told, in the order it was, as it stands on a day. */
  public List<Standing> of(long citizenId, LocalDate day) {
    return standing(told.of(citizenId), day, () -> histories.of(citizenId));
  }

  /** The same of a case that was read. */
  public List<Standing> of(WholeCase whole, LocalDate day) {
    return standing(whole.told(), day, whole::history);
  }

  private List<Standing> standing(List<ToldDate> told, LocalDate day, Supplier<CaseHistory> of) {
    List<ToldDate> all = told.stream().filter(each -> !each.on().isAfter(day)).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    CaseHistory history = of.get();
    List<DateDrift> drift = holder.rulebook().drift(history, day);
    List<Duty> duties = drift.isEmpty() ? List.of() : holder.rulebook().evaluate(history, day);
    return all.stream().map(each -> standing(each, drift, duties)).toList();
  }

  private static Standing standing(ToldDate each, List<DateDrift> drift, List<Duty> duties) {
    return drift.stream()
        .filter(one -> isAbout(one.told(), each))
        .findFirst()
        .map(one -> new Standing(each, true, one.now() == null ? other(each, duties) : one.due()))
        .orElse(new Standing(each, false, each.due()));
  }

  /** The date of the spell's only duty of the kind, where time is now counted from another day. */
  private static @Nullable LocalDate other(ToldDate each, List<Duty> duties) {
    List<Duty> same =
        duties.stream()
            .filter(duty -> duty.requirement().equals(each.requirement()))
            .filter(duty -> duty.spell().equals(Long.toString(each.spellId())))
            .toList();
    return same.size() == 1 ? same.getFirst().due() : null;
  }

  private static boolean isAbout(Communicated one, ToldDate each) {
    return one.requirement().equals(each.requirement())
        && one.anchor().equals(each.anchor())
        && one.due().equals(each.due());
  }

  /** Tells of every date that has moved since it was last told of, citizen by citizen. */
  void report(LocalDate today, Consumer<String> progress) {
    List<Standing> moved = new ArrayList<>();
    for (long citizen : told.citizens()) {
      transaction.executeWithoutResult(_ -> {
        for (Standing each : of(citizen, today)) {
          if (each.moved() && isNews(each)) {
            told.reported(each.told().id(), Objects.requireNonNullElse(each.now(), NONE));
            events.publishEvent(
                new DateMoved(citizen, each.told().requirement(), each.told().due(), each.now()));
            moved.add(each);
          }
        }
      });
    }
    if (!moved.isEmpty()) {
      progress.accept("Dates citizens were told that the rules no longer give: " + moved.size());
    }
  }

  private static boolean isNews(Standing each) {
    return !Objects.requireNonNullElse(each.now(), NONE).equals(each.told().reported());
  }
}
