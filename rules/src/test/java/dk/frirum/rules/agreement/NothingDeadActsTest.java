package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.sweep.Finding;
import dk.frirum.rules.sweep.Finding.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories are asked whether the sweep has called something dead that lives. */
@DisplayName("In a random rulebook")
class NothingDeadActsTest {
  private static final int RULEBOOKS = 200;
  private static final int HISTORIES = 20;

  @Test
  @DisplayName("nothing that can never act acts")
  void neverActs() {
    int dead = 0;
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rulebook rulebook = Settled.rulebook(new RandomRulebook(random).files());
      List<Finding> findings =
          rulebook.findings().stream().filter(each -> each.kind() == Kind.UNREACHABLE).toList();
      dead += findings.size();
      for (int number = 0; number < HISTORIES && !findings.isEmpty(); number++) {
        CaseHistory history = new RandomHistory(random).make();
        LocalDate asOf = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
        Set<String> acting = acting(rulebook, rulebook.evaluate(history, asOf));
        for (Finding finding : findings) {
          long at = seed;
          assertFalse(
              acting.contains(key(finding)), () -> "seed " + at + " on " + asOf + ": " + finding);
        }
      }
    }
    int found = dead;
    assertTrue(found > 25, () -> "Hardly anything was dead: " + found);
  }

  /**
   * Places of what gave duties, and deviations with what they did. A duty that hangs on what nobody
   * knows is left out: it may stay open although it can never apply.
   */
  private static Set<String> acting(Rulebook rulebook, List<Duty> duties) {
    Set<String> acting = new HashSet<>();
    for (Duty duty : duties) {
      if (duty.status() == Status.UNDETERMINED) {
        continue;
      }
      var requirement = rulebook.requirement(duty.requirement()).orElseThrow();
      acting.add(place(requirement.place()));
      acting.add(place(requirement.versions().get(duty.version()).place()));
      for (String id : duty.deviations()) {
        acting.add(id + " on " + duty.requirement());
        acting.add(place(rulebook.card(id).map(Card::place).orElseThrow()));
      }
    }
    return acting;
  }

  private static String key(Finding finding) {
    String text = finding.text().english();
    int touch = text.indexOf("can never touch '");
    return touch < 0
        ? place(finding.place())
        : finding.card() + " on " + text.substring(touch + 17, text.indexOf('\'', touch + 17));
  }

  private static String place(@Nullable Place place) {
    return String.valueOf(place);
  }
}
