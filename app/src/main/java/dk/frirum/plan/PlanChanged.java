package dk.frirum.plan;

/**
 * The citizen has changed the own plan. Published inside the transaction that changed it, so that
 * whoever has the case is told.
 */
public record PlanChanged(long citizenId) {}
