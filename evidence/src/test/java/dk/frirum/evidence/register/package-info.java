/** A nation in memory, held against one person at a time. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.register;
