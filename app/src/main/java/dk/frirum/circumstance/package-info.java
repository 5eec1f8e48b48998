/**
 * What a caseworker registers of a citizen that follows from nothing else that is registered
 * (<i>oplysninger og hændelser</i>): triage, recovery, what the rules must know to decide.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.circumstance;
