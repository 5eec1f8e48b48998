package dk.frirum.duty;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty in a list, with whom it is about.
 *
 * @param id what the next page begins after
 * @param version version of the requirement that governs
 * @param others how many more duties the citizen has in the usual list
 * @param deviations ids of those that act on it
 */
record Line(
    String id,
    long citizenId,
    long spellId,
    String name,
    @Nullable LocalDate born,
    String benefit,
    String requirement,
    int version,
    LocalDate anchor,
    @Nullable LocalDate due,
    Status status,
    int have,
    int need,
    @Nullable String caseworker,
    int others,
    List<String> deviations) {
  Line {
    deviations = List.copyOf(deviations);
  }
}
