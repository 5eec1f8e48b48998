package dk.frirum.whatif;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.price.Columns;
import dk.frirum.price.Minutes;
import dk.frirum.price.MinutesBook;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import dk.frirum.rules.effect.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says what cards would do in a municipality, were they laid on the rulebook in use. Changes
 * nothing.
 */
@Component
public class Preview {
  /** Full months looked ahead, beside what is left of the month at hand. */
  public static final int MONTHS = 12;

  private final RulebookHolder holder;
  private final Columns columns;
  private final MinutesBook minutes;

  Preview(RulebookHolder holder, Columns columns, MinutesBook minutes) {
    this.holder = holder;
    this.columns = columns;
    this.minutes = minutes;
  }

  /** What comes of asking. */
  public sealed interface Outcome {

    /** The cards cannot be used: every problem with its place. */
    record Refused(List<dk.frirum.rules.Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** They can, and this is what they would do. */
    record Answered(Answer answer) implements Outcome {}
  }

  /** The rulebook with the cards laid on it; a card whose id is there already takes its place. */
  public Rulebook laid(SequencedMap<String, String> cards) {
    return Rulebook.overlaid(holder.files(), cards);
  }

  /** What is wrong with cards; nothing when they can be used. */
  public List<dk.frirum.rules.Problem> problems(SequencedMap<String, String> cards) {
    try {
      laid(cards);
      return List.of();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  /**
   * What the cards would do to a municipality's citizens.
   *
   * @param today the day it is asked on; months are counted from it
   * @param cards texts of cards by a name, under which problems are told
   */
  public Outcome of(String municipality, LocalDate today, SequencedMap<String, String> cards) {
    try {
      long start = System.nanoTime();
      Rulebook changed = laid(cards);
      long laying = System.nanoTime() - start;
      return new Outcome.Answered(of(municipality, today, holder.rulebook(), changed, laying));
    } catch (RulebookException e) {
      return new Outcome.Refused(e.problems());
    }
  }

  /** The same for one text. */
  public Outcome of(String municipality, LocalDate today, String name, String card) {
    return of(municipality, today, new TreeMap<>(Map.of(name, card)));
  }

  /** The same for two rulebooks that have been put together already. */
  public Answer of(String municipality, LocalDate today, Rulebook before, Rulebook changed) {
    return of(municipality, today, before, changed, 0);
  }

  private Answer of(
      String municipality, LocalDate today, Rulebook before, Rulebook changed, long laying) {
    Columns.Read read = columns.of(municipality);
    long start = System.nanoTime();
    WhatIf whatIf = WhatIf.of(before, changed);
    if (!whatIf.oneDictionary()) {
      throw new DictionaryChanged();
    }
    int threads = Runtime.getRuntime().availableProcessors();
    HistoryColumns citizens = read.columns();
    Window window = Window.from(today, MONTHS);
    Effect now = whatIf.run(citizens, today, threads);
    Effect ahead = whatIf.run(citizens, window.last(), window, threads);
    List<Requirement> affected =
        whatIf.affected().stream()
            .flatMap(id -> changed.requirement(id).or(() -> before.requirement(id)).stream())
            .toList();
    Map<String, Minutes> each = minutes.of(municipality, affected);
    return new Answer(
        municipality,
        today,
        read.at(),
        changed,
        now,
        ahead,
        each,
        Answer.Month.of(ahead, each),
        empty(municipality, today, before, changed, citizens),
        laying + System.nanoTime() - start);
  }

  /** The new deviations that concern nobody in the municipality as the cases stand. */
  private static List<EmptyGroup> empty(
      String municipality,
      LocalDate today,
      Rulebook before,
      Rulebook changed,
      HistoryColumns citizens) {
    Set<Deviation> old = new HashSet<>(before.deviations());
    List<EmptyGroup> empty = new ArrayList<>();
    changed.deviations().stream()
        .filter(each -> !old.contains(each))
        .flatMap(
            each -> Stream.ofNullable(EmptyGroup.of(each, municipality, today, changed, citizens)))
        .forEach(empty::add);
    return empty;
  }
}
