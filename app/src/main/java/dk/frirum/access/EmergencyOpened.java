package dk.frirum.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's case was opened in an emergency; sent within the transaction that opened it.
 *
 * @param caseworkerId who has the case; none when nobody has it
 */
public record EmergencyOpened(
    SignedIn who, long citizenId, @Nullable Long caseworkerId, Instant until) {}
