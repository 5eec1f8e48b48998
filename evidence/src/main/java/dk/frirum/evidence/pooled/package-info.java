/** Estimates of several municipalities put together, or kept apart but not left alone. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.pooled;
