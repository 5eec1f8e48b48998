package dk.frirum.guidance;

import dk.frirum.access.SignedIn;

/**
 * A notice counts no more: it was about another citizen, or was withdrawn. Published inside the
 * transaction that said so.
 *
 * @param citizenId whom it went to
 * @param who said so
 */
public record NoticeFell(long noticeId, long citizenId, SignedIn who) {}
