/**
 * Who was on what in which weeks (Danish: forløb), in columns: the raw material, in the shape of
 * the national DREAM register – one code a person and week.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.spell;
