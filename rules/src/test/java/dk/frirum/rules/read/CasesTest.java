package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A card proves itself by its cases, or the rulebook does not load. */
@Tag("dates")
class CasesTest {

  @Test
  void aCardWithOneCaseIsRefused() {
    String card = Faulty.REQUIREMENT.replaceAll("  - \\{name: Dagen efter.*\n", "");
    Problem problem = only(card);
    assertEquals("'first-interview' has 1 cases", problem.message());
    assertEquals("cards.yaml:1:1", problem.place().toString());
  }

  @Test
  void aFailingCaseSaysWhatWasExpectedAndWhatCame() {
    Problem problem = only(Faulty.requirement("due: 2024-02-26, status: due", "due: 2024-02-25"));
    assertEquals("cards.yaml:13:5", problem.place().toString());
    assertEquals(
        "The case 'På dagen' fails: expected {due: 2024-02-25}, got {anchor: 2024-01-01, due:"
            + " 2024-02-26, status: due, met-on: not, have: 0, by: []}",
        problem.message());
  }

  @Test
  void everyPartOfTheExpectationIsLookedAt() {
    for (String wrong :
        List.of(
            "{due: 2024-02-27}",
            "{status: upcoming}",
            "{met-on: 2024-02-26}",
            "{have: 1}",
            "{anchor: 2024-01-02}",
            "{by: somebody}",
            "none",
            "[]",
            "[{status: due}, {status: due}]")) {
      String card =
          Faulty.requirement("expect: {due: 2024-02-26, status: due}", "expect: " + wrong);
      assertTrue(only(card).message().contains("expected "), wrong);
    }
  }

  @Test
  void everyFailingCaseOfEveryCardIsReported() {
    String cards =
        Faulty.REQUIREMENT.replace("2024-02-26, status", "2024-02-25, status")
            + "---\n"
            + Faulty.DEVIATION.replace("due: 2023-01-01", "due: 2023-01-02");
    assertEquals(2, Faulty.problems(cards).size());
  }

  private static Problem only(String cards) {
    List<Problem> problems = Faulty.problems(cards);
    assertEquals(1, problems.size(), problems::toString);
    return problems.getFirst();
  }
}
