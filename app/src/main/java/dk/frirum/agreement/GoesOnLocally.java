package dk.frirum.agreement;

/** A refused agreement was followed by a local one, within the running transaction. */
public record GoesOnLocally(String municipality, long refused, long local) {}
