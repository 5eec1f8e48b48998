/** A million invented citizens through the real rulebook. */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.million;
