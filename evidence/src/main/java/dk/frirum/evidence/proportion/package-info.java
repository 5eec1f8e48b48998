/** Two shares held against each other. Pure functions on counts. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.proportion;
