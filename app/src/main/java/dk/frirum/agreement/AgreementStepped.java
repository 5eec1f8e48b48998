package dk.frirum.agreement;

/** An agreement came a step further, or got other days, within the running transaction. */
public record AgreementStepped(String municipality, long agreement, long by) {}
