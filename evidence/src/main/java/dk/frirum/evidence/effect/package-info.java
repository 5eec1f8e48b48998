/** The effect of one trial, with all that must stand beside it. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.effect;
