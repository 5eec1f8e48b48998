package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.condition.Subject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a condition asks about")
class ConditionSubjectsTest {
  @Test
  @DisplayName("is found however deep it stands, and once")
  void subjects() {
    assertEquals(
        Set.of("standby", "municipality", "absence", "age"),
        codes(
            "(standby or municipality = 0101) and not (absence > 8 weeks and age >= 30 years) and standby"));
    assertEquals(Set.of("age"), codes("not (age is known)"));
  }

  private static Set<String> codes(String group) {
    return SmallBook.of(
            always("duty", "due: 8 weeks from first-day\ncounting: weeks"),
            deviation("some", "trial", "lift", "2024-01-01 .. 2024-12-31", "group: " + group))
        .deviations()
        .getLast()
        .group()
        .subjects()
        .stream()
        .map(Subject::code)
        .collect(Collectors.toSet());
  }
}
