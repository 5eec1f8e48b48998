package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.effect.Change;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The effect of a random change of a random rulebook")
class EffectAgreesTest {
  private static final int RULEBOOKS = Integer.getInteger("frirum.rulebooks", 250);
  private static final int HISTORIES = 20;
  private final Map<Change, Long> seen = new EnumMap<>(Change.class);

  @Test
  @DisplayName("is the difference between two evaluations of everything")
  void asBruteForce() {
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      compare(seed);
    }
    for (Change change : Change.values()) {
      assertTrue(seen.getOrDefault(change, 0L) > RULEBOOKS / 8, () -> "Hardly reached: " + seen);
    }
  }

  private void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text = new RandomRulebook(random).files().firstEntry().getValue();
    String changed = changed(text, random);
    Rulebook before = book(text);
    Rulebook after = book(changed);
    LocalDate asOf = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
    HistoryBuilder columns = before.columns();
    Map<String, Map<Change, Long>> expected = new TreeMap<>();
    long overdue = 0;
    for (int citizen = 0; citizen < HISTORIES; citizen++) {
      CaseHistory history = new RandomHistory(random).make();
      columns.history(citizen, history);
      List<Duty> old = before.evaluate(history, asOf);
      List<Duty> now = after.evaluate(history, asOf);
      brute(old, now, expected);
      overdue += late(now) - late(old);
    }
    Effect effect = WhatIf.of(before, after).run(columns.build(), asOf, 1);
    Map<String, Map<Change, Long>> found = new TreeMap<>();
    effect
        .requirements()
        .forEach(each ->
            each.counts()
                .byChange()
                .forEach((change, count) -> {
                  if (count > 0) {
                    found
                        .computeIfAbsent(each.id(), _ -> new EnumMap<>(Change.class))
                        .put(change, count);
                    seen.merge(change, count, Long::sum);
                    assertTrue(
                        List.copyOf(each.examples().getOrDefault(change, List.of())).size() > 0,
                        each::toString);
                  }
                }));
    assertEquals(expected, found, () -> "seed " + seed + "\n" + text + "\n====\n" + changed);
    assertEquals(overdue, effect.total().overdueAfter() - effect.total().overdueBefore());
    for (List<Effect.OfGroup> groups : List.of(effect.benefits(), effect.municipalities())) {
      long sum = groups.stream().mapToLong(each -> each.counts().total()).sum();
      assertEquals(effect.total().total(), sum);
    }
  }

  private static long late(List<Duty> duties) {
    return duties.stream().filter(each -> each.status() == Status.OVERDUE).count();
  }

  private static Rulebook book(String text) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("random.yaml", text);
    return Settled.rulebook(files);
  }

  /** Some deviations go, some come, and now and then a requirement reads otherwise. */
  private static String changed(String text, SplittableRandom random) {
    List<String> cards = new ArrayList<>(List.of(text.split("---\n")));
    List<String> ids = cards.stream().filter(each -> each.startsWith("requirement")).toList();
    List<String> others =
        Stream.of(new RandomRulebook(random).files().firstEntry().getValue().split("---\n"))
            .toList();
    cards.removeIf(each -> each.startsWith("deviation") && random.nextInt(2) == 0);
    for (String other : others) {
      if (other.startsWith("deviation") && random.nextInt(3) > 0) {
        cards.add(
            other
                .replace("deviation: d", "deviation: x")
                .replaceFirst("of: \\[.*]", "of: [r" + random.nextInt(ids.size()) + "]"));
      }
      for (String id : ids) {
        if (random.nextInt(4) == 0 && first(id).equals(first(other))) {
          cards.set(cards.indexOf(id), other);
        }
      }
    }
    if (ids.size() == 1 && random.nextInt(4) == 0) {
      others.stream()
          .filter(each -> each.startsWith("requirement: r1"))
          .findFirst()
          .ifPresent(cards::add);
    }
    cards.removeIf(each -> each.contains("\neffect: add\n") && !concernsOnlyAdded(each, cards));
    return String.join("---\n", cards);
  }

  /** The reader lets nothing be added that the law requires anyway. */
  private static boolean concernsOnlyAdded(String deviation, List<String> cards) {
    return cards.stream()
        .filter(each -> each.startsWith("requirement") && !each.contains("\nadded: yes\n"))
        .map(each -> first(each).substring("requirement: ".length()))
        .noneMatch(id -> deviation.contains("of: [" + id + "]"));
  }

  private static String first(String card) {
    return card.lines().findFirst().orElse("");
  }

  private static void brute(
      List<Duty> old, List<Duty> now, Map<String, Map<Change, Long>> expected) {
    record Key(String spell, String requirement, LocalDate anchor) {}
    Map<Key, List<Duty>> before = new LinkedHashMap<>();
    Map<Key, List<Duty>> after = new LinkedHashMap<>();
    old.forEach(each ->
        before
            .computeIfAbsent(
                new Key(each.spell(), each.requirement(), each.anchor()), _ -> new ArrayList<>())
            .add(each));
    now.forEach(each ->
        after
            .computeIfAbsent(
                new Key(each.spell(), each.requirement(), each.anchor()), _ -> new ArrayList<>())
            .add(each));
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .forEach(key -> {
          List<Duty> was = sorted(before.getOrDefault(key, List.of()));
          List<Duty> is = sorted(after.getOrDefault(key, List.of()));
          for (int each = 0; each < Math.max(was.size(), is.size()); each++) {
            Change change =
                each >= was.size()
                    ? Change.APPEARED
                    : each >= is.size() ? Change.DISAPPEARED : change(was.get(each), is.get(each));
            if (change != null) {
              expected
                  .computeIfAbsent(key.requirement(), _ -> new EnumMap<>(Change.class))
                  .merge(change, 1L, Long::sum);
            }
          }
        });
  }

  private static List<Duty> sorted(List<Duty> duties) {
    return duties.stream()
        .sorted(
            Comparator.comparing(Duty::version)
                .thenComparing(Duty::due, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private static Change change(Duty was, Duty is) {
    boolean lifted = was.status() == Status.LIFTED;
    if (lifted != (is.status() == Status.LIFTED)) {
      return lifted ? Change.NO_LONGER_LIFTED : Change.LIFTED;
    }
    if (!java.util.Objects.equals(was.due(), is.due())) {
      return Change.MOVED;
    }
    boolean same =
        was.status() == is.status()
            && java.util.Objects.equals(was.metOn(), is.metOn())
            && was.have() == is.have()
            && was.need() == is.need();
    return same ? null : Change.RESTATED;
  }
}
