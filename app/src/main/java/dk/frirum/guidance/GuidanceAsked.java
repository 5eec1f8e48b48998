package dk.frirum.guidance;

/**
 * The citizen has asked about the guidance. Published inside the transaction that keeps the
 * question, so that whoever has the case is told.
 */
public record GuidanceAsked(long citizenId) {}
