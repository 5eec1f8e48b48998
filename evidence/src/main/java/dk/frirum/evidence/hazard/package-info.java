/** The chance to leave in a week, for those who have not left yet. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.hazard;
