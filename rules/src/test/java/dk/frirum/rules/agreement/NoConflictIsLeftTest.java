package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.reference.Finding;
import dk.frirum.rules.reference.Finding.Tried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories are asked whether the sweep of the cards has missed anything. */
@DisplayName("In a random rulebook that loads")
class NoConflictIsLeftTest {
  private static final int RULEBOOKS = 500;
  private static final int HISTORIES = 30;
  private int asked;

  @Test
  @DisplayName("no duty meets two deviations of one layer that do different things")
  void none() {
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rulebook rulebook = Settled.rulebook(crowded(new RandomRulebook(random).files(), random));
      for (int number = 0; number < HISTORIES && hasNeighbours(rulebook); number++) {
        CaseHistory history = new RandomHistory(random).make();
        ask(rulebook, history, LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500)), seed);
      }
    }
    assertTrue(asked > 50, () -> "Hardly any duty was near two such deviations: " + asked);
  }

  /** All deviations in one layer, each for a group: near each other, but not always in conflict. */
  private static SequencedMap<String, String> crowded(
      SequencedMap<String, String> files, RandomGenerator random) {
    List<String> cards = new ArrayList<>();
    for (String card : files.firstEntry().getValue().split("---\n", -1)) {
      String group =
          List.of("still", "kind = red", "kind = blue", "not still").get(random.nextInt(4));
      cards.add(
          card.replaceFirst("(?m)^layer: .*$", "layer: trial")
              .replaceFirst(
                  "(?m)^effect: ",
                  card.contains("\ngroup: ") ? "effect: " : "group: " + group + "\neffect: "));
    }
    SequencedMap<String, String> crowded = new LinkedHashMap<>();
    crowded.put(files.firstEntry().getKey(), String.join("---\n", cards));
    return crowded;
  }

  private static boolean hasNeighbours(Rulebook rulebook) {
    return rulebook.deviations().stream()
        .anyMatch(one ->
            rulebook.deviations().stream()
                .anyMatch(other ->
                    one.effect() != other.effect()
                        && one.period().overlaps(other.period())
                        && one.of().stream().anyMatch(other.of()::contains)));
  }

  private void ask(Rulebook rulebook, CaseHistory history, LocalDate asOf, long seed) {
    for (Requirement requirement : rulebook.requirements()) {
      for (CaseHistory.Spell spell : history.spells()) {
        rulebook
            .reference()
            .findings(history, spell.id(), requirement.id(), asOf)
            .forEach(each -> ask(each, seed));
      }
    }
  }

  private void ask(Finding finding, long seed) {
    LocalDate date = finding.nominal();
    if (finding.duty() == null || date == null) {
      return;
    }
    List<Tried> tried = finding.tried();
    for (Tried one : tried) {
      for (Tried other : tried) {
        Deviation first = one.deviation();
        Deviation second = other.deviation();
        boolean near =
            first.layer().equals(second.layer())
                && first.effect() != second.effect()
                && first.period().contains(date)
                && second.period().contains(date);
        if (near) {
          asked++;
          assertFalse(
              concerns(one) && concerns(other),
              () -> "seed " + seed + ": " + first.id() + " and " + second.id() + " on " + date);
        }
      }
    }
  }

  private static boolean concerns(Tried tried) {
    return switch (tried.outcome()) {
      case LIFTS, REPLACES, POSTPONES, ADDS, STOPS_THE_CLOCK, SUSPENDS_TODAY -> true;
      // A layer is never outranked by itself.
      case OUTRANKED -> false;
      case UNKNOWN_WHETHER, OTHER_GROUP, OTHER_MUNICIPALITY, OTHER_PERIOD -> false;
    };
  }
}
