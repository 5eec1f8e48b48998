/** The frozen plan. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.protocol;
