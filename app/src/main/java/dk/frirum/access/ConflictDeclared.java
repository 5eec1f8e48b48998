package dk.frirum.access;

/** Somebody said they must not deal with a citizen; sent within the transaction that noted it. */
public record ConflictDeclared(SignedIn who, long citizenId) {}
