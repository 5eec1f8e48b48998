package dk.frirum.evaluation;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Benefit spells in days as spells in weeks, one code a week as the national register has it: where
 * one ends and another begins in the same week, the week is the first one's. Anything more that
 * overlaps is a fault that is said.
 */
final class Codes {
  /** Contact with the municipality that pays nothing (kommunal ungeindsats). */
  private static final String NO_BENEFIT = "youth-effort";

  private static final List<String> BENEFITS =
      List.of(
          "sickness-benefit",
          "unemployment-benefit",
          "cash-assistance",
          "education-assistance",
          "unemployment-allowance",
          "resource-course-benefit",
          "rehabilitation-benefit",
          "flexi-job",
          "integration-programme");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final CodeBook book;

  Codes() {
    Map<Integer, Kind> kinds = new HashMap<>();
    for (String benefit : BENEFITS) {
      numbers.put(benefit, numbers.size() + 1);
      kinds.put(numbers.size(), Kind.BENEFIT);
    }
    book = new CodeBook(kinds);
  }

  CodeBook book() {
    return book;
  }

  /**
   * By name; all where none is named.
   *
   * @throws IllegalArgumentException where there is no such benefit
   */
  Set<Integer> numbers(List<String> names) {
    Set<Integer> found = new HashSet<>();
    for (String name : names.isEmpty() ? BENEFITS : names) {
      Integer number = numbers.get(name);
      if (number == null) {
        throw new IllegalArgumentException(
            "There is no benefit %s; there are %s".formatted(name, String.join(", ", BENEFITS)));
      }
      found.add(number);
    }
    return found;
  }

  /**
   * A spell in weeks.
   *
   * @param code 0 where nobody has said what the benefit stands for
   * @param row the spell's number in the database
   */
  record Weekly(int code, int from, int to, long row) {}

  /** In order of the first day; those that run end on the day the data end. */
  List<Weekly> weekly(CaseHistory history, LocalDate asOf) {
    List<Weekly> weekly = new ArrayList<>();
    @Nullable LocalDate before = null;
    int taken = Integer.MIN_VALUE;
    List<Spell> spells =
        history.spells().stream()
            .filter(each -> !each.benefit().equals(NO_BENEFIT) && !each.from().isAfter(asOf))
            .sorted(Comparator.comparing(Spell::from))
            .toList();
    for (Spell spell : spells) {
      LocalDate last = spell.to() == null || spell.to().isAfter(asOf) ? asOf : spell.to();
      int from = Weeks.of(spell.from());
      int to = Weeks.of(last);
      boolean after = before == null || spell.from().isAfter(before);
      if (after && from == taken) {
        from++;
      }
      if (from <= to) {
        weekly.add(
            new Weekly(
                numbers.getOrDefault(spell.benefit(), 0), from, to, Long.parseLong(spell.id())));
        taken = to;
      }
      before = last;
    }
    return weekly;
  }
}
