package dk.frirum.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail.
 *
 * @param staff name; none for the system itself
 * @param role code of the role the person had
 * @param citizenId whom it is about; none where it is about no single citizen
 * @param shown how many citizens a list showed
 * @param hits how many there were in all; none where nothing was counted
 * @param ground the relation that gave access, or the code of the refusal
 * @param verdict what somebody who looked it through found; none where nobody has
 */
record TrailRow(
    long id,
    Instant at,
    @Nullable String staff,
    @Nullable String role,
    @Nullable String municipality,
    String action,
    String purpose,
    @Nullable Long citizenId,
    int shown,
    @Nullable Integer hits,
    boolean refused,
    @Nullable String ground,
    @Nullable String details,
    @Nullable String verdict) {}
