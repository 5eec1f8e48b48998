package dk.frirum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done in a case (<i>opgave</i>), by somebody and a day.
 *
 * @param meetingId the meeting it was agreed at
 * @param doneAt none while it is to be done
 */
record Task(
    long id,
    long citizenId,
    String citizenName,
    @Nullable Long meetingId,
    String what,
    long ownerId,
    String owner,
    LocalDate due,
    @Nullable Instant doneAt,
    int version) {}
