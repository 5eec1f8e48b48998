/** Cells of several installations, added up. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.federation;
