package dk.frirum.meeting;

import dk.frirum.access.SignedIn;

/**
 * What became of a meeting was withdrawn. Published inside the transaction that withdrew it.
 *
 * @param who withdrew it
 */
public record MeetingFell(long meetingId, long citizenId, SignedIn who) {}
