package dk.frirum.meeting;

/**
 * A party of a meeting has answered.
 *
 * @param by who sent it (staff id, of a citizen's or partner's account too)
 * @param ownerId who holds the meeting
 * @param answer code
 */
public record MeetingAnswered(long by, long citizenId, long ownerId, String answer) {}
