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
    List<Pair> pairs = pairs(was.evaluate(old, asOf, threads), is.evaluate(now, asOf, threads));
    int[] ofBefore = numbers(before);
    int[] ofAfter = numbers(after);
    Tally tally = new Tally(now, affected.size());
    if (threads == 1 || pairs.size() < 2) {
      pairs.forEach(pair -> tally.add(tally(pair, ofBefore, ofAfter, now)));
      return tally.effect(affected, before, after, asOf);
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Tally>> running = new ArrayList<>();
      for (Pair pair : pairs) {
        running.add(workers.submit(() -> tally(pair, ofBefore, ofAfter, now)));
      }
      for (Future<Tally> each : running) {
        tally.add(each.get());
      }
      return tally.effect(affected, before, after, asOf);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while comparing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Comparing failed", e.getCause());
    }
  }

  /** The duties of the same citizens in both. */
  private record Pair(DutyColumns.Part before, DutyColumns.Part after) {}

  private static List<Pair> pairs(DutyColumns old, DutyColumns now) {
    List<Pair> pairs = new ArrayList<>();
    for (int part = 0; part < old.parts().size(); part++) {
      pairs.add(new Pair(old.parts().get(part), now.parts().get(part)));
    }
    return pairs;
  }

  private Tally tally(Pair pair, int[] ofBefore, int[] ofAfter, HistoryColumns columns) {
    Tally tally = new Tally(columns, affected.size());
    new Join(pair.before(), ofBefore, pair.after(), ofAfter, tally).run();
    return tally;
  }

  /** For each requirement of a book, its number among the affected. */
  private int[] numbers(Book book) {
    return book.requirements().stream().map(Requirement::id).mapToInt(affected::indexOf).toArray();
  }
}
