package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a day.
 *
 * @param category 1, 2 or 3 for {@link EventKind#TRIAGE}, else none
 * @param ground 1 to 7 (SDP § 27) for {@link EventKind#EXTENSION_GRANTED}, else none
 */
public record Event(
    EventKind kind, LocalDate on, @Nullable Integer category, @Nullable Integer ground) {}
