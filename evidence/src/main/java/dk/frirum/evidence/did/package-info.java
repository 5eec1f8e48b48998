/**
 * Differences in differences: two groups and two times, two-way fixed effects, staggered starts,
 * trials that stop.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.did;
