package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lift for some and for a while, laid on rulebooks and lives that nobody thought up. */
@DisplayName("A trial that lifts requirements")
class TrialsTouchOnlyTheirOwnTest {
  private static final int RULEBOOKS = Integer.getInteger("frirum.rulebooks", 250);
  private static final int HISTORIES = 20;

  private record Trial(List<String> of, Period period, String group) {
    String card() {
      return """
      deviation: the-trial
      title: Forsøg
      title-en: Trial
      layer: trial
      of: [%s]
      effect: lift
      municipalities: ["0999"]
      group: %s
      period: %s
      basis: {act: X, verified: memory}
      """
          .formatted(String.join(", ", of), group, period);
    }

    boolean holdsSometime(CaseHistory history, Duty duty) {
      boolean inGroup =
          group.equals("still")
              ? history.facts().stream().anyMatch(each -> each.name().equals("still"))
              : history.spells().stream()
                  .anyMatch(each -> each.id().equals(duty.spell()) && each.benefit().equals("one"));
      return history.municipality().equals("0999") && inGroup && of.contains(duty.requirement());
    }
  }

  private long lifted;
  private long others;

  @Test
  @DisplayName("changes nothing for another group or municipality, nor a date outside its period")
  void touchesOnlyItsOwn() {
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      compare(seed);
    }
    assertTrue(lifted > 100, "hardly ever lifted anything: " + lifted);
    assertTrue(others > 1000, "hardly ever compared others: " + others);
  }

  private void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SequencedMap<String, String> files = new RandomRulebook(random).files();
    Rulebook law = Settled.rulebook(files);
    Trial trial = trial(law, random);
    SequencedMap<String, String> laid = new LinkedHashMap<>();
    laid.put("trial.yaml", trial.card());
    Rulebook tried;
    try {
      tried = Rulebook.overlaid(settled(law, files), laid);
    } catch (RulebookException _) {
      return; // against another trial of the same layer: refused, as it must be
    }
    LocalDate asOf = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
    for (int number = 0; number < HISTORIES; number++) {
      CaseHistory history = new RandomHistory(random).make();
      List<Duty> before = law.evaluate(history, asOf);
      List<Duty> after = tried.evaluate(history, asOf);
      Predicate<Duty> mayDiffer =
          duty ->
              trial.holdsSometime(history, duty)
                  && (duty.due() == null
                      || trial.period().contains(duty.due())
                      || comesAgain(law, duty) && duty.due().isAfter(trial.period().first()));
      assertEquals(
          kept(before, mayDiffer), kept(after, mayDiffer), () -> "seed " + seed + "\n" + trial);
      lifted += before.stream().filter(each -> !after.contains(each)).count();
      others += kept(before, mayDiffer).size();
    }
  }

  /** What is counted from the last fulfilment may stand on another day once one was lifted. */
  private static boolean comesAgain(Rulebook law, Duty duty) {
    Requirement requirement = law.requirement(duty.requirement()).orElseThrow();
    return requirement.versions().stream()
        .anyMatch(each -> each.shape() instanceof Shape.Recurring);
  }

  private static List<Duty> kept(List<Duty> duties, Predicate<Duty> mayDiffer) {
    return duties.stream().filter(mayDiffer.negate()).collect(Collectors.toList());
  }

  private static Trial trial(Rulebook law, SplittableRandom random) {
    List<String> ids = law.requirements().stream().map(Requirement::id).toList();
    List<String> of = ids.stream().filter(_ -> random.nextBoolean()).toList();
    LocalDate first = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(300));
    return new Trial(
        of.isEmpty() ? List.of(ids.getFirst()) : of,
        new Period(first, first.plusDays(random.nextInt(250))),
        random.nextInt(3) == 0 ? "still" : "benefit = one");
  }

  /** The files without the deviations that had to go for the rulebook to load at all. */
  private static SequencedMap<String, String> settled(
      Rulebook law, SequencedMap<String, String> files) {
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    files.forEach((name, text) ->
        kept.put(
            name,
            List.of(text.split("---\n")).stream()
                .filter(card ->
                    !card.startsWith("deviation")
                        || law.deviations().stream()
                            .anyMatch(each -> card.startsWith("deviation: " + each.id() + "\n")))
                .collect(Collectors.joining("---\n"))));
    return kept;
  }
}
