package dk.frirum.rules.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.sweep.Finding.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the rulebook Frirum comes with")
class RealRulebookSweepTest {
  private static final List<Finding> FINDINGS = Rulebook.load(Path.of("../rulebooks")).findings();

  @Test
  @DisplayName("every card can act")
  void allAct() {
    assertEquals(List.of(), of(Kind.UNREACHABLE));
  }

  @Test
  @DisplayName("the second extension under COVID-19 came a month after the first had ended")
  void covidExtension() {
    assertTrue(
        of(Kind.GAP)
            .contains("No version of 'covid-extension' is in force 2020-10-01 .. 2020-10-31"),
        FINDINGS::toString);
  }

  @Test
  @DisplayName("no rule on interviews before 2020 was found for cash assistance")
  void cashAssistance() {
    assertTrue(
        of(Kind.UNCOVERED)
            .contains(
                "No requirement asks for an interview 2015-01-01 .. 2019-12-31 when benefit ="
                    + " cash-assistance"),
        FINDINGS::toString);
  }

  private static List<String> of(Kind kind) {
    return FINDINGS.stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.text().english())
        .toList();
  }
}
