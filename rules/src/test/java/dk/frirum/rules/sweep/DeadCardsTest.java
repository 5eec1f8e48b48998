package dk.frirum.rules.sweep;

import static dk.frirum.rules.sweep.Cards.deviation;
import static dk.frirum.rules.sweep.Cards.deviationOf;
import static dk.frirum.rules.sweep.Cards.duty;
import static dk.frirum.rules.sweep.Cards.eightWeeks;
import static dk.frirum.rules.sweep.Cards.requirement;
import static dk.frirum.rules.sweep.Cards.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.sweep.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card can never act")
class DeadCardsTest {

  @Test
  @DisplayName("when it can apply to nobody")
  void nobody() {
    String open = eightWeeks("2020-01-01 ..", "deadlines from 2020-01-01");
    assertEquals(
        List.of("The requirement 'duty' cannot apply to anybody – no benefit, age or fact will do"),
        found(requirement("duty", "benefit = sick and benefit = jobless", open)));
    assertEquals(
        List.of(), found(requirement("duty", "benefit = sick or benefit = jobless", open)));
  }

  @Test
  @DisplayName("in a version that asks for longer spells than there are by its date")
  void spellTooShort() {
    String open = eightWeeks("2020-01-01 ..", "deadlines from 2020-01-01");
    assertEquals(
        List.of("The requirement 'duty' cannot apply to anybody – no benefit, age or fact will do"),
        found(requirement("duty", "spell-length > 57 days", open)));
    assertEquals(List.of(), found(requirement("duty", "spell-length > 56 days", open)));
  }

  @Test
  @DisplayName("in one version alone")
  void oneVersion() {
    String first = eightWeeks("2020-01-01 .. 2021-12-31", "deadlines from 2020-01-01");
    String second =
        version(
            "2022-01-01 ..",
            "deadlines from 2022-01-01",
            "applies-to: age < 0\n  due: 3 days from first-day");
    assertEquals(
        List.of(
            "The version of 'duty' in force 2022-01-01 .. cannot apply to anybody"
                + " – no benefit, age or fact will do"),
        found(requirement("duty", "benefit = sick", first, second)));
  }

  @Test
  @DisplayName("in a version that always yields to a later one")
  void outranked() {
    String first =
        eightWeeks("2020-01-01 .. 2020-01-31", "spells starting from 2020-01-10 to 2020-01-20");
    String over = eightWeeks("2020-02-01 ..", "deadlines from 2020-02-01");
    assertEquals(
        List.of(
            "The version of 'duty' in force 2020-01-01 .. 2020-01-31 always yields to a later one"
                + " – a spell from 2020-01-10"),
        found(requirement("duty", "benefit = sick", first, over)));
    String starting = eightWeeks("2020-02-01 ..", "spells starting from 2020-01-11");
    assertEquals(List.of(), found(requirement("duty", "benefit = sick", first, starting)));
  }

  @Test
  @DisplayName("in a version that governs nothing while it is in force")
  void governsNothing() {
    assertEquals(
        List.of(
            "The version of 'duty' in force 2020-01-01 .. 2020-12-31 governs no spell, deadline or"
                + " event – it governs 2021-01-01 .. 2021-12-31"),
        found(
            requirement(
                "duty",
                "benefit = sick",
                eightWeeks(
                    "2020-01-01 .. 2020-12-31", "deadlines from 2021-01-01 to 2021-12-31"))));
  }

  @Test
  @DisplayName("but not because its time begins long after the spell")
  void offset() {
    assertEquals(
        List.of(),
        found(
            requirement(
                "duty",
                "benefit = sick",
                version(
                    "2020-01-01 ..",
                    "spells starting from 2020-01-01",
                    "every: 3 months starting 6 months from first-day\n  counting: months"))));
  }

  @Test
  @DisplayName("when a deviation's group and its requirement's exclude each other")
  void deviationOfNobody() {
    assertEquals(
        List.of(
            "The deviation 'x' can never touch 'duty': nobody is in the group of both"
                + " – no benefit, age or fact will do"),
        found(
            duty(), deviation("x", "trial", "lift", "2024-01-01 ..", "group: benefit = jobless")));
    assertEquals(
        List.of(),
        found(duty(), deviation("x", "trial", "lift", "2024-01-01 ..", "group: standby")));
  }

  @Test
  @DisplayName("when a deviation's period lies before or after its requirement")
  void deviationOutOfTime() {
    String ended =
        requirement(
            "duty",
            "benefit = sick",
            eightWeeks("2020-01-01 .. 2020-12-31", "deadlines from 2020-01-01"));
    assertEquals(
        List.of(
            "The deviation 'x' can never touch 'duty': its period lies outside all its versions"
                + " – 2021-01-01 ..; the requirement 2020-01-01 .. 2020-12-31"),
        found(ended, deviation("x", "trial", "lift", "2021-01-01 ..", "")));
    assertEquals(List.of(), found(ended, deviation("x", "trial", "lift", "2020-12-31 ..", "")));
  }

  @Test
  @DisplayName("but a lift can still act on the deadlines of spells that go on")
  void deviationAfterTheEnd() {
    String running =
        requirement(
            "duty",
            "benefit = sick",
            eightWeeks("2020-01-01 .. 2020-12-31", "spells starting from 2020-01-01"));
    assertEquals(List.of(), found(running, deviation("x", "trial", "lift", "2021-02-25 ..", "")));
    assertEquals(1, found(running, deviation("x", "trial", "lift", "2021-02-26 ..", "")).size());
  }

  @Test
  @DisplayName("and a deviation that can touch none of several requirements is named once")
  void wholeDeviation() {
    String other =
        requirement(
            "other", "benefit = sick", eightWeeks("2020-01-01 ..", "deadlines from 2020-01-01"));
    assertEquals(
        List.of("The deviation 'x' can never touch any requirement – 2024-01-01 .., duty, other"),
        found(
            duty(),
            other,
            deviationOf(
                "duty, other", "x", "trial", "lift", "2024-01-01 ..", "group: benefit = jobless")));
  }

  private static List<String> found(String... cards) {
    return Cards.found(Kind.UNREACHABLE, cards);
  }
}
