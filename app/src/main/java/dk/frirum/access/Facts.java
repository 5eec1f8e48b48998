package dk.frirum.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a citizen before anything is shown.
 *
 * @param closed whether the record was merged into another one
 * @param caseworkerId staff id; none when nobody has the case
 * @param team the caseworker's; none without one
 * @param conflicts staff who must not deal with the citizen
 * @param emergencies emergency access that has been opened, over or not
 */
record Facts(
    long citizenId,
    String municipality,
    boolean closed,
    @Nullable Long caseworkerId,
    @Nullable String team,
    Protection protection,
    Set<Long> conflicts,
    Set<Emergency> emergencies) {

  Facts {
    conflicts = Set.copyOf(conflicts);
    emergencies = Set.copyOf(emergencies);
  }

  /** Access in an emergency. */
  record Emergency(long staffId, Instant from, Instant until) {
    boolean open(long staff, Instant now) {
      return staffId == staff && !from.isAfter(now) && until.isAfter(now);
    }
  }
}
