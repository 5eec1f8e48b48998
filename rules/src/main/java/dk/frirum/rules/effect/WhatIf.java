package dk.frirum.rules.effect;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.Crew;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.FastEvaluator;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Two rulebooks, compiled down to the requirements that may give other duties in one than in the
 * other. Immutable; safe to share between threads.
 */
public final class WhatIf {
  private final Book before;
  private final Book after;
  private final List<String> affected;
  private final FastEvaluator was;
  private final FastEvaluator is;

  private WhatIf(Book before, Book after) {
    this.affected = Affected.between(before, after);
    this.before = before.only(Set.copyOf(affected));
    this.after = after.only(Set.copyOf(affected));
    this.was = new FastEvaluator(this.before);
    this.is = new FastEvaluator(this.after);
  }

  /** What if {@code before} became {@code after}? */
  public static WhatIf of(Rulebook before, Rulebook after) {
    return new WhatIf(before.book(), after.book());
  }

  /** Ids of the requirements that may give other duties, in the order of the later rulebook. */
  public List<String> affected() {
    return affected;
  }

  /** Whether both rulebooks read histories the same way, so that one set of columns will do. */
  public boolean oneDictionary() {
    return before.dictionary().equals(after.dictionary());
  }

  /**
   * What the change does to these citizens as they stand on a day.
   *
   * @throws IllegalArgumentException when the rulebooks have different dictionaries
   */
  public Effect run(HistoryColumns columns, LocalDate asOf, int threads) {
    if (!oneDictionary()) {
      throw new IllegalArgumentException("The rulebooks have different dictionaries");
    }
    return run(columns, columns, asOf, threads);
  }

  /**
   * The same, and beside it what falls due in each of some months. To look ahead, ask on a day
   * after them: conditions are then read on the day of each deadline, and nothing happens between
   * now and then but what the histories hold already.
   *
   * @throws IllegalArgumentException when the rulebooks have different dictionaries
   */
  public Effect run(HistoryColumns columns, LocalDate asOf, Window window, int threads) {
    if (!oneDictionary()) {
      throw new IllegalArgumentException("The rulebooks have different dictionaries");
    }
    return run(columns, columns, asOf, window, threads);
  }

  /**
   * The same for rulebooks of different dictionaries.
   *
   * @param old the citizens under the dictionary of the earlier rulebook
   * @param now the same citizens and spells, in the same order, under that of the later
   * @throws IllegalArgumentException when they are not as many
   */
  public Effect run(HistoryColumns old, HistoryColumns now, LocalDate asOf, int threads) {
    return run(old, now, asOf, Window.NONE, threads);
  }

  private Effect run(
      HistoryColumns old, HistoryColumns now, LocalDate asOf, Window window, int threads) {
    if (old.citizens() != now.citizens() || old.spells() != now.spells()) {
      throw new IllegalArgumentException("These are not the same citizens and spells");
    }
    int[] ofBefore = numbers(before);
    int[] ofAfter = numbers(after);
    // Nothing to evaluate, nothing to find.
    Tally[] done = new Tally[affected.isEmpty() ? 0 : FastEvaluator.parts(old)];
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          IntFunction<DutyColumns.Part> earlier = was.parts(old, asOf);
          IntFunction<DutyColumns.Part> later = is.parts(now, asOf);
          for (int part = next.getAndIncrement();
              part < done.length;
              part = next.getAndIncrement()) {
            done[part] = new Tally(now, affected.size(), window);
            new Join(earlier.apply(part), ofBefore, later.apply(part), ofAfter, done[part]).run();
          }
        };
    Crew.work(worker, done.length < 2 ? 1 : threads);
    Tally all = new Tally(now, affected.size(), window);
    for (Tally each : done) {
      all.add(each);
    }
    return all.effect(affected, before, after, asOf);
  }

  /** For each requirement of a book, its number among the affected. */
  private int[] numbers(Book book) {
    return book.requirements().stream().map(Requirement::id).mapToInt(affected::indexOf).toArray();
  }
}
