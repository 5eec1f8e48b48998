/** Two shares. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.proportion;
