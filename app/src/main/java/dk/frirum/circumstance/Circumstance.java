package dk.frirum.circumstance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something registered by hand.
 *
 * @param what code of a {@link Registrable}
 * @param value as the dictionary writes it; empty where there is none
 * @param withdrawn why it was taken back; none while it stands
 */
record Circumstance(
    long id,
    String what,
    String value,
    LocalDate since,
    String by,
    Instant at,
    @Nullable String withdrawn) {}
