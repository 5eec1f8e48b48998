package dk.frirum.rules.effect;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.FastEvaluator;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
   * The same for rulebooks of different dictionaries.
   *
   * @param old the citizens under the dictionary of the earlier rulebook
   * @param now the same citizens and spells, in the same order, under that of the later
   * @throws IllegalArgumentException when they are not as many
   */
  public Effect run(HistoryColumns old, HistoryColumns now, LocalDate asOf, int threads) {
    if (old.citizens() != now.citizens() || old.spells() != now.spells()) {
      throw new IllegalArgumentException("These are not the same citizens and spells");
    }
    int[] ofBefore = numbers(before);
    int[] ofAfter = numbers(after);
    IntFunction<Tally> part =
        number -> {
          Tally tally = new Tally(now, affected.size());
          DutyColumns.Part earlier = was.part(old, asOf, number);
          DutyColumns.Part later = is.part(now, asOf, number);
          new Join(earlier, ofBefore, later, ofAfter, tally).run();
          return tally;
        };
    // Nothing to evaluate, nothing to find.
    int parts = affected.isEmpty() ? 0 : FastEvaluator.parts(old);
    return sum(part, parts, new Tally(now, affected.size()), threads)
        .effect(affected, before, after, asOf);
  }

  private static Tally sum(IntFunction<Tally> part, int parts, Tally into, int threads) {
    if (threads == 1 || parts < 2) {
      for (int number = 0; number < parts; number++) {
        into.add(part.apply(number));
      }
      return into;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Tally>> running = new ArrayList<>();
      for (int each = 0; each < parts; each++) {
        int number = each;
        running.add(workers.submit(() -> part.apply(number)));
      }
      for (Future<Tally> each : running) {
        into.add(each.get());
      }
      return into;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while comparing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Comparing failed", e.getCause());
    }
  }

  /** For each requirement of a book, its number among the affected. */
  private int[] numbers(Book book) {
    return book.requirements().stream().map(Requirement::id).mapToInt(affected::indexOf).toArray();
  }
}
