package dk.frirum.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "logging.level.dk.frirum.duty=warn")
@Import({SimulatedClock.InUse.class, Place.class})
@DisplayName("Municipalities at work, played from a seed")
class SimulationTest {
  private static final long SEEDS = Long.getLong("frirum.seeds", 200);

  @Autowired Place place;

  @Test
  @DisplayName(
      "keep every invariant, through repeats, conflicts, aborts, stopped runs and access taken away")
  void everySeed(DataSource database) {
    Long only = Long.getLong("frirum.seed");
    List<String> broken = new ArrayList<>();
    for (long seed = only == null ? 1 : only; seed <= (only == null ? SEEDS : only); seed++) {
      play(seed, database, broken);
    }
    assertEquals(List.of(), broken);
  }

  private void play(long seed, DataSource database, List<String> broken) {
    try {
      place.clear(database);
      Map<String, List<String>> found = Invariant.broken(new Simulation(place, seed, 0).play());
      if (!found.isEmpty()) {
        broken.add(replay(seed) + found);
      }
    } catch (AssertionError | RuntimeException e) {
      broken.add(replay(seed) + e);
    }
  }

  private static String replay(long seed) {
    return "\nSeed %d; play it again with ./frirum test -Dtest=SimulationTest -Dfrirum.seed=%d\n  "
        .formatted(seed, seed);
  }
}
