/** Which municipalities resemble this one, and whether it was already on its way. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.comparable;
