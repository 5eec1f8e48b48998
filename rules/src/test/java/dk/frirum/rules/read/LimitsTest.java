package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import dk.frirum.rules.example.SmallBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mass run packs into bits has limits; past them the rulebook is refused, not wrong. */
class LimitsTest {

  @Test
  void aRequirementWithMoreDeviationsThanBitsIsRefused() {
    StringBuilder cards = new StringBuilder(Faulty.REQUIREMENT);
    for (int number = 1; number <= 65; number++) {
      cards.append("---\n").append(Faulty.DEVIATION.replace("a-lift", "lift-" + number));
    }
    List<Problem> problems = Faulty.problems(cards.toString());
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(
        "65 deviations concern 'first-interview': at most 64 can", problems.getFirst().message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "benefits | title: x, title-en: x, anchor: first-day | 129 | More than 128 benefits",
        "events | title: x, title-en: x | 65 | More than 64 kinds of event",
        "facts | title: x, title-en: x, type: yes-no, source: x, when-not-registered: no | 64 | More than 63 facts"
      })
  void aDictionaryThatIsTooLargeIsRefused(String part, String entry, int number, String message) {
    StringBuilder entries = new StringBuilder("  " + part + ":\n");
    for (int each = 0; each < number; each++) {
      entries.append("    x").append(each).append(": {").append(entry).append("}\n");
    }
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", SmallBook.FRAME.replace("  " + part + ":\n", entries));
    assertTrue(
        Faulty.problems(files).stream().anyMatch(each -> each.message().equals(message)),
        () -> Faulty.problems(files).toString());
  }
}
