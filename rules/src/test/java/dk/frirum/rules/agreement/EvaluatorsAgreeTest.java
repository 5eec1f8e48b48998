package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Deviation.Effect;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random rulebooks and histories. Replay one with {@code -Dfrirum.seed=N}; more of them with {@code
 * -Dfrirum.rulebooks=N}.
 */
class EvaluatorsAgreeTest {
  private static final int RULEBOOKS = Integer.getInteger("frirum.rulebooks", 400);
  private static final int HISTORIES = 25;
  private final Map<Status, Integer> seen = new EnumMap<>(Status.class);

  @Test
  void theFastAndTheReferenceEvaluatorFindTheSameDuties() {
    Long only = Long.getLong("frirum.seed");
    if (only != null) {
      compare(only);
      return;
    }
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      compare(seed);
    }
    for (Status status : Status.values()) {
      assertTrue(
          seen.getOrDefault(status, 0) > RULEBOOKS / 8,
          () -> "The generators hardly reach all: " + seen);
    }
    assertEquals(EnumSet.allOf(Effect.class), effects);
  }

  /** Each effect must have been seen at work. */
  private final Set<Effect> effects = EnumSet.noneOf(Effect.class);

  private void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SequencedMap<String, String> files = new RandomRulebook(random).files();
    Rulebook rulebook = read(files, seed);
    for (int number = 0; number < HISTORIES; number++) {
      CaseHistory history = new RandomHistory(random).make();
      LocalDate asOf = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
      List<Duty> fast = rulebook.evaluate(history, asOf);
      List<Duty> reference = rulebook.reference().evaluate(history, asOf);
      assertEquals(
          lines(reference),
          lines(fast),
          () ->
              "seed "
                  + seed
                  + " on "
                  + asOf
                  + "\n"
                  + history
                  + "\n"
                  + files.firstEntry().getValue());
      fast.forEach(duty -> seen.merge(duty.status(), 1, Integer::sum));
      rulebook.deviations().stream()
          .filter(each -> fast.stream().anyMatch(duty -> duty.deviations().contains(each.id())))
          .forEach(each -> effects.add(each.effect()));
      if (number == 0) {
        fast.forEach(duty -> assertEquals(duty, rulebook.explain(history, duty, asOf).duty()));
      }
    }
  }

  private static String lines(List<Duty> duties) {
    return String.join("\n", duties.stream().map(Duty::toString).toList());
  }

  private static Rulebook read(SequencedMap<String, String> files, long seed) {
    try {
      return Settled.rulebook(files);
    } catch (RulebookException e) {
      throw new AssertionError("seed " + seed + "\n" + files.firstEntry().getValue(), e);
    }
  }
}
