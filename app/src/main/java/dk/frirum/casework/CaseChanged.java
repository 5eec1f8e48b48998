package dk.frirum.casework;

/**
 * Something in a citizen's case has changed. Published inside the transaction that changed it, so
 * that what follows from it is saved with it or not at all.
 */
public record CaseChanged(long citizenId) {}
