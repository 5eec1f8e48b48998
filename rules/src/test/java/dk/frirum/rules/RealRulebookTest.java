package dk.frirum.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("dates")
class RealRulebookTest {
  static final Rulebook RULEBOOK = Rulebook.load(Path.of("../rulebooks"));

  @Test
  void everyCardLoadsAndEveryCaseHolds() {
    assertTrue(RULEBOOK.requirements().size() >= 40);
    assertTrue(RULEBOOK.hash().matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void explainsTheFirstFollowUpInWords() {
    CaseHistory history =
        new CaseHistory(
            "a",
            "0999",
            null,
            List.of(new Spell("s", "sickness-benefit", LocalDate.of(2024, 1, 1), null)),
            List.of(),
            List.of(new Fact("expected-absence", "12 weeks", LocalDate.of(2024, 1, 3), null)));
    LocalDate asOf = LocalDate.of(2024, 3, 1);
    Duty duty =
        RULEBOOK.evaluate(history, asOf).stream()
            .filter(each -> each.requirement().equals("first-follow-up-interview"))
            .findFirst()
            .orElseThrow();
    assertEquals(LocalDate.of(2024, 2, 26), duty.due());
    var explanation = RULEBOOK.explain(history, duty, asOf);
    assertEquals(
        "Skulle være sket senest 26. februar 2024. Fristen er overskredet med 4 dage.",
        explanation.verdict().danish());
    assertEquals(
        "Should have happened by 26 February 2024. The date was passed 4 days ago.",
        explanation.verdict().english());
    assertTrue(
        explanation.steps().getFirst().danish().contains("SDP § 13 b, stk. 1"),
        explanation.steps()::toString);
    assertEquals(
        "Der regnes fra første fraværsdag, 1. januar 2024.", explanation.steps().get(1).danish());
    assertTrue(
        explanation.considered().stream()
            .anyMatch(each -> each.id().equals("covid-suspension-spring-2020") && !each.acted()),
        explanation.considered()::toString);
  }
}
