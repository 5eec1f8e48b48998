/** Spells and weeks, and what is refused. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.spell;
