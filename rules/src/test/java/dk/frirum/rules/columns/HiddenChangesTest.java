package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.columns.ChangedClass.Outcome;
import dk.frirum.rules.columns.ChangedClass.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link VersionStep} and {@link Settlement} are templates: {@link Specialised} reads their code as
 * a file and defines it anew. PIT changes a class once it is loaded, so no test would ever see its
 * changes of these two. It writes them to a folder instead, which {@code -Dfrirum.changes} names;
 * docs/mutation.md has the commands. Minutes: each is tried in a virtual machine of its own.
 */
@DisplayName("Of the changes of the steps that are defined anew")
@EnabledIfSystemProperty(named = "frirum.changes", matches = ".+")
class HiddenChangesTest {
  private static final double BAR = 0.85;

  /** How many times what the unchanged steps take a change may take before it counts as slow. */
  private static final int PATIENCE = 3;

  @TempDir Path own;

  @Test
  @DisplayName("85 % and more are noticed by the tests that hold the steps to the reference")
  void areNoticed() throws IOException, InterruptedException {
    List<ChangedClass> changes = ChangedClass.under(Path.of(System.getProperty("frirum.changes")));
    assertTrue(changes.size() > 100, () -> "Only " + changes.size() + " changes are there");
    Trial unchanged = ChangedClass.unchanged(own).tried(Duration.ofMinutes(10));
    assertEquals(
        Outcome.UNNOTICED, unchanged.outcome(), "The tests must pass while nothing is changed");
    Map<Outcome, Integer> many = new EnumMap<>(Outcome.class);
    for (ChangedClass each : changes) {
      Outcome outcome = each.tried(unchanged.used().multipliedBy(PATIENCE)).outcome();
      many.merge(outcome, 1, Integer::sum);
      if (outcome != Outcome.NOTICED) {
        System.out.println(outcome + " " + each.said());
      }
    }
    int missed = many.getOrDefault(Outcome.UNNOTICED, 0);
    int slow = many.getOrDefault(Outcome.SLOW, 0);
    double share = 1 - (double) missed / changes.size();
    String total =
        "%d changes, %d noticed (%.0f %%), of which %d only by taking %d times as long"
            .formatted(changes.size(), changes.size() - missed, 100 * share, slow, PATIENCE);
    System.out.println(total);
    assertTrue(share >= BAR, total);
  }
}
