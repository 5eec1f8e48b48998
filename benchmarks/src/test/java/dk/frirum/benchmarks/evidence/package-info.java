/** The evidence benchmark's figures, and that it stops where answers differ. */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.evidence;
