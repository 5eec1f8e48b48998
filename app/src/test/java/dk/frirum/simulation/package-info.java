/** Municipalities at work, played from a seed, and what must be true of the data afterwards. */
@org.jspecify.annotations.NullMarked
package dk.frirum.simulation;
