package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which days of which spells a citizen belongs to a group (<i>omfattet af prøvehandling</i>).
 * Read on each day in turn, but only on those days on which the answer can change.
 */
public record Exposures(Dictionary dictionary, Condition group, Period period) {

  /**
   * Days of a spell on which the group holds, one after the other.
   *
   * @param days never open: a spell that runs is followed to the day asked about
   * @param sure false where it hangs on a fact nobody registered
   */
  public record Exposure(String spell, Period days, boolean sure) {}

  /** In order of spell and day; nothing is read after the day asked about. */
  public List<Exposure> of(CaseHistory history, LocalDate asOf) {
    List<Exposure> found = new ArrayList<>();
    for (Spell spell : history.spells()) {
      LocalDate first = later(spell.from(), period.first());
      LocalDate last = earlier(earlier(asOf, spell.to()), period.last());
      if (!first.isAfter(last)) {
        follow(history, spell, first, last, found);
      }
    }
    return found;
  }

  private void follow(
      CaseHistory history, Spell spell, LocalDate first, LocalDate last, List<Exposure> found) {
    Truth before = Truth.FALSE;
    LocalDate since = first;
    for (LocalDate day : turns(history, spell, first, last)) {
      Truth now = group.in(new PlainSituation(dictionary, history, spell, day, null));
      if (now != before) {
        add(spell, since, day.minusDays(1), before, found);
        before = now;
        since = day;
      }
    }
    add(spell, since, last, before, found);
  }

  private static void add(
      Spell spell, LocalDate first, LocalDate last, Truth truth, List<Exposure> found) {
    if (truth != Truth.FALSE) {
      found.add(new Exposure(spell.id(), new Period(first, last), truth == Truth.TRUE));
    }
  }

  /** The first day, and every later one on which something the group asks about may turn. */
  private NavigableSet<LocalDate> turns(
      CaseHistory history, Spell spell, LocalDate first, LocalDate last) {
    Set<Subject> subjects = group.subjects();
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Fact fact : history.facts()) {
      if (subjects.stream().anyMatch(each -> each.code().equals(fact.name()))) {
        days.add(fact.from());
        if (fact.to() != null) {
          days.add(fact.to().plusDays(1));
        }
      }
    }
    LocalDate born = history.born();
    if (born != null && subjects.stream().anyMatch(Subject.Age.class::isInstance)) {
      for (int year = first.getYear(); year <= last.getYear(); year++) {
        // One born on 29 February turns a year older on 28 February or the day after.
        LocalDate birthday = born.plusYears(year - born.getYear());
        days.add(birthday);
        days.add(birthday.plusDays(1));
      }
    }
    lengths(group)
        .forEach(length -> {
          days.add(spell.from().plusDays(length - 1L));
          days.add(spell.from().plusDays(length));
        });
    NavigableSet<LocalDate> within = new TreeSet<>(days.subSet(first, true, last, true));
    within.add(first);
    return within;
  }

  /** The lengths of a spell, in days, that the group compares with. */
  private static List<Integer> lengths(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> List.of();
      case Condition.And(List<Condition> parts) -> lengths(parts);
      case Condition.Or(List<Condition> parts) -> lengths(parts);
      case Condition.Not(Condition part) -> lengths(part);
      case Condition.Compare(Subject subject, var _, int value) ->
          subject instanceof Subject.SpellLength ? List.of(value) : List.of();
      case Condition.In(Subject subject, List<Integer> values) ->
          subject instanceof Subject.SpellLength ? values : List.of();
      case Condition.Includes _, Condition.Known _ -> List.of();
    };
  }

  private static List<Integer> lengths(List<Condition> parts) {
    return parts.stream().flatMap(part -> lengths(part).stream()).toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
