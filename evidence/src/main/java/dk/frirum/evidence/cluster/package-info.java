/**
 * Means and shares of what comes in clusters – the cases of a caseworker – with intervals that know
 * it, and how many caseworkers, days and prompts a study needs.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.cluster;
