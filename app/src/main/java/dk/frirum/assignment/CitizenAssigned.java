package dk.frirum.assignment;

import dk.frirum.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A citizen was given to another colleague. Published inside the transaction that did it.
 *
 * @param from who had the case, staff id; none where nobody had
 * @param to who has it now, or has the tasks and meetings alone
 */
public record CitizenAssigned(SignedIn who, long citizenId, @Nullable Long from, long to) {}
