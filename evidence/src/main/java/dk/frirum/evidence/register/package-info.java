/**
 * A whole nation's spells in memory (Danish: forløbsregister): packed columns, and the measures as
 * walks over them. The same cells as {@code measure} counts person by person, in a thousandth of
 * the time.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.register;
