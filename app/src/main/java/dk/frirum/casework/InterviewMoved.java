package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An interview was moved from the wrong citizen to the right one. Published inside the transaction
 * that moved it.
 *
 * @param interview its number
 * @param who moved it
 * @param from the wrong citizen
 * @param to the right one
 * @param registeredBy who had registered it, staff id; none for an import
 */
public record InterviewMoved(
    long interview, SignedIn who, long from, long to, LocalDate on, @Nullable Long registeredBy) {}
