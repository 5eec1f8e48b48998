package dk.frirum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done in a case (<i>opgave</i>), by somebody and a day.
 *
 * @param meetingId the meeting it was agreed at
 * @param doneAt none while it is to be done
 * @param partyId of whom it is, where that is somebody outside the house: the owner then follows it
 *     up
 * @param partyName that party's name; empty for none
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
    @Nullable Long partyId,
    String partyName,
    int version) {}
