package dk.frirum.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it stands in the database.
 *
 * @param citizenName the citizen's name
 * @param version changes with every change; what a form was opened on
 * @param withdrawn whether it no longer counts
 * @param savedById staff id of who saved this version; none for an import
 * @param savedBy who saved this version; empty for an import
 * @param savedAt when this version was saved
 */
record Registered(
    long id,
    long citizenId,
    String citizenName,
    Interview interview,
    int version,
    boolean withdrawn,
    @Nullable Long savedById,
    String savedBy,
    Instant savedAt) {}
