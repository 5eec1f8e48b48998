package dk.frirum.rules.sweep;

import static dk.frirum.rules.sweep.Cards.deviation;
import static dk.frirum.rules.sweep.Cards.deviationOf;
import static dk.frirum.rules.sweep.Cards.duty;
import static dk.frirum.rules.sweep.Cards.eightWeeks;
import static dk.frirum.rules.sweep.Cards.problems;
import static dk.frirum.rules.sweep.Cards.requirement;
import static dk.frirum.rules.sweep.Cards.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two deviations of one layer that do different things to one duty")
class ConflictsTest {
  private static final String LIFT =
      deviation("lift", "trial", "lift", "2024-01-01 .. 2024-03-31", "group: work = employed");

  @Test
  @DisplayName("stop the load at the second card, with both cards and a witness")
  void conflict() {
    List<Problem> problems =
        problems(
            duty(),
            LIFT,
            deviation(
                "stop",
                "trial",
                "stop-clock",
                "2024-03-31 ..",
                "municipalities: [\"0580\", \"0101\"]"));
    assertEquals(1, problems.size(), problems::toString);
    Problem problem = problems.getFirst();
    assertEquals("cards.yaml:23:1", problem.place().toString());
    assertEquals(
        "'stop' (stop-clock, cards.yaml:23) and 'lift' (lift, cards.yaml:13) concern 'duty' at once:"
            + " two effects of the layer 'trial'",
        problem.message());
    assertEquals(
        "For example on 2024-03-31 in municipality 0101, duty: benefit = sick, work = employed."
            + " Give one another layer, or part their periods or groups.",
        problem.suggestion());
  }

  @Test
  @DisplayName("are no conflict when their periods only meet at midnight")
  void periods() {
    loads(duty(), LIFT, deviation("stop", "trial", "stop-clock", "2024-04-01 ..", ""));
  }

  @Test
  @DisplayName("are no conflict when nobody is in both groups")
  void groups() {
    loads(duty(), LIFT, stop("trial", "group: work = unemployed"));
    loads(duty(), LIFT, stop("trial", "group: benefit = jobless"));
    refused(duty(), LIFT, stop("trial", "group: standby"));
  }

  @Test
  @DisplayName("are no conflict when they hold in different municipalities")
  void municipalities() {
    String here = deviation("lift", "trial", "lift", "2024-01-01 ..", "municipalities: [\"0101\"]");
    loads(duty(), here, stop("trial", "municipalities: [\"0580\"]"));
    refused(duty(), here, stop("trial", "municipalities: [\"0580\", \"0101\"]"));
    loads(duty(), here, stop("trial", "group: municipality = 0580"));
  }

  @Test
  @DisplayName("are no conflict in different layers: the order of layers decides")
  void layers() {
    loads(duty(), LIFT, stop("agreement", ""));
  }

  @Test
  @DisplayName("are no conflict when they do the same")
  void identical() {
    loads(duty(), LIFT, deviation("twin", "trial", "lift", "2024-01-01 ..", ""));
  }

  @Test
  @DisplayName("are no conflict when they concern different requirements")
  void requirements() {
    String other =
        requirement(
            "other", "benefit = sick", eightWeeks("2020-01-01 ..", "deadlines from 2020-01-01"));
    loads(
        duty(),
        other,
        LIFT,
        deviationOf("other", "stop", "trial", "stop-clock", "2024-01-01 ..", ""));
    refused(
        duty(),
        other,
        LIFT,
        deviationOf("other, duty", "stop", "trial", "stop-clock", "2024-01-01 ..", ""));
  }

  @Test
  @DisplayName("are no conflict when the requirement applies to nobody they concern")
  void appliesTo() {
    String onlyJobless = duty().replace("benefit = sick", "work = unemployed");
    loads(onlyJobless, LIFT, stop("trial", ""));
  }

  @Test
  @DisplayName(
      "are no conflict when the requirement is not in force then, and one while its spells last")
  void inForce() {
    String ended =
        requirement(
            "duty",
            "benefit = sick",
            eightWeeks("2020-01-01 .. 2023-12-31", "deadlines from 2020-01-01"));
    loads(ended, LIFT, stop("trial", ""));
    String running =
        requirement(
            "duty",
            "benefit = sick",
            eightWeeks("2020-01-01 .. 2023-12-31", "spells starting from 2020-01-01"));
    // The last spell starts on 31 December; eight weeks later is 25 February.
    refused(running, LIFT, deviation("stop", "trial", "stop-clock", "2024-02-25 ..", ""));
    loads(running, LIFT, deviation("stop", "trial", "stop-clock", "2024-02-26 ..", ""));
  }

  @Test
  @DisplayName("are sought in each version by its own condition")
  void versions() {
    String later =
        version(
            "2024-01-01 ..",
            "deadlines from 2024-01-01",
            "applies-to: work = %s\n  due: 3 days from first-day");
    String before = eightWeeks("2020-01-01 .. 2023-12-31", "deadlines from 2020-01-01");
    loads(
        requirement("duty", "benefit = sick", before, later.formatted("unemployed")),
        LIFT,
        stop("trial", ""));
    refused(
        requirement("duty", "benefit = sick", before, later.formatted("employed")),
        LIFT,
        stop("trial", ""));
  }

  private static String stop(String layer, String more) {
    return deviation("stop", layer, "stop-clock", "2024-02-01 .. 2024-02-10", more);
  }

  private static void loads(String... cards) {
    assertEquals(List.of(), problems(cards));
  }

  private static void refused(String... cards) {
    List<Problem> problems = problems(cards);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().message().contains("two effects"), problems::toString);
  }
}
