package dk.frirum.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Spreading citizens")
class PlanTest {

  private static List<Plan.Candidate> citizens(int count, Set<Long> barred) {
    return LongStream.range(0, count)
        .mapToObj(id -> new Plan.Candidate(id, "Borger " + id, 1L, 0, 0, barred))
        .toList();
  }

  @Test
  @DisplayName("gives each colleague as many as the others, but for one")
  void evenly() {
    var given =
        Plan.evenly(citizens(11, Set.of()), List.of(7L, 8L, 9L)).rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> Objects.requireNonNull(row.to()), Collectors.counting()));
    assertEquals(11, given.values().stream().mapToLong(Long::longValue).sum());
    assertEquals(Set.of(3L, 4L), Set.copyOf(given.values()));
  }

  @Test
  @DisplayName("gives nobody one they must not have, and leaves it where nobody may")
  void barred() {
    assertEquals(
        Set.of(8L),
        Plan.evenly(citizens(4, Set.of(7L)), List.of(7L, 8L)).rows().stream()
            .map(row -> Objects.requireNonNull(row.to()))
            .collect(Collectors.toSet()));
    assertEquals(
        4,
        Plan.evenly(citizens(4, Set.of(7L)), List.of(7L)).rows().stream()
            .filter(row -> row.to() == null)
            .count());
  }
}
